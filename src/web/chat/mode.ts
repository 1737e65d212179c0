/** The forms of the page: on its own, in a frame of another site, on a tablet that strangers share. */
export const mode = document.documentElement.dataset.mode ?? 'page'
