const paths = {
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  clip: 'M15 8.5 9.2 14.3a2.6 2.6 0 0 1-3.7-3.7l6.2-6.2a3.7 3.7 0 0 1 5.2 5.2l-6.5 6.5',
  reply: 'M4 5h12v8H9l-4 3v-3H4z',
  edit: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2z',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6',
  eye: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1a2 2 0 0 0 4 0v-1a7 7 0 1 0-3 5.7',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4',
}

const svg = 'http://www.w3.org/2000/svg'

/** A line drawing of the given name; only decoration, so screen readers skip it. */
export function icon(name) {
  const drawing = document.createElementNS(svg, 'svg')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', paths[name])
  drawing.setAttribute('viewBox', '0 0 20 20')
  drawing.setAttribute('class', 'icon')
  drawing.setAttribute('aria-hidden', 'true')
  drawing.append(path)
  return drawing
}
