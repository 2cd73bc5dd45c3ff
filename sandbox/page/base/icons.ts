const paths = {
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  clip: 'M15 8.5 9.2 14.3a2.6 2.6 0 0 1-3.7-3.7l6.2-6.2a3.7 3.7 0 0 1 5.2 5.2l-6.5 6.5',
  reply: 'M4 5h12v8H9l-4 3v-3H4z',
  edit: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2z',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6',
  eye: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1a2 2 0 0 0 4 0v-1a7 7 0 1 0-3 5.7',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4',
  smile: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7.5 8v.6M12.5 8v.6M7 11.8a3.6 3.6 0 0 0 6 0',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  bolt: 'M11 2.5 4.5 11H10l-1 6.5L15.5 9H10z',
  back: 'M12 4l-6 6 6 6',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M10 4v12M5 11l5 5 5-5',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.5l1.3 1.3M14.2 14.2l1.3 1.3M15.5 4.5l-1.3 1.3M5.8 14.2l-1.3 1.3',
  moon: 'M16 12.3A6.7 6.7 0 0 1 7.7 4a6.7 6.7 0 1 0 8.3 8.3z',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1',
  send: 'M3.5 4l13.5 6-13.5 6 1.8-6zM5.3 10H11',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  flag: 'M5 17V3.5M5 4h9.5l-2 3.5 2 3.5H5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.8 1.8',
  shop: 'M3.5 8 5 3.5h10L16.5 8M4.5 8v8.5h11V8M3.5 8a2.2 2.2 0 0 0 4.3 0 2.2 2.2 0 0 0 4.4 0 2.2 2.2 0 0 0 4.3 0M8 16.5V12h4v4.5',
  download: 'M10 3v9M6 9l4 4 4-4M4 16h12',
}

/** The names of all drawings. */
export type IconName = keyof typeof paths

const svg = 'http://www.w3.org/2000/svg'

/** A line drawing of the given name; only decoration, so screen readers skip it. */
export function icon(name: IconName): SVGElement {
  const drawing = document.createElementNS(svg, 'svg')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', paths[name])
  drawing.setAttribute('viewBox', '0 0 20 20')
  drawing.setAttribute('class', `icon icon-${name}`)
  drawing.setAttribute('aria-hidden', 'true')
  drawing.append(path)
  return drawing
}
