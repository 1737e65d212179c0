type Storage = 'sessionStorage' | 'localStorage'

/** Where a browser keeps nothing, the page still works: it only forgets on a reload. */
export function stored(where: Storage, key: string): string | null {
  try {
    return window[where].getItem(key)
  } catch {
    return null
  }
}

export function store(where: Storage, key: string, value: string): void {
  try {
    window[where].setItem(key, value)
  } catch {
    return
  }
}

export function unstore(where: Storage, key: string): void {
  try {
    window[where].removeItem(key)
  } catch {
    return
  }
}
