import fc from 'fast-check'
import { expect, it } from 'vitest'
import { html, jsonLd } from '../../src/public-pages/html.ts'

it('escapes whatever is no HTML, in text and in attributes', () => {
  const evil = `"><script>alert('1')</script>&`
  const { text } = html`<p title="${evil}">${evil}${null}${html`<b>${1}</b>`}${[html`x`, html`y`]}</p>`
  expect(text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;<b>1</b>xy</p>',
  )
})

it('lets no text end the data for machines, and keeps it whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const { text } = jsonLd({ claim: `</script><!--${words}\u2028` })
      const inner = text.slice('<script type="application/ld+json">'.length, -'</script>'.length)
      expect(inner).not.toMatch(/[<>&\u2028]/)
      expect(JSON.parse(inner)).toEqual({ claim: `</script><!--${words}\u2028` })
    }),
  )
})
