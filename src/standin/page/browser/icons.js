import { svg } from './dom.js'

/** Strokes on a 24 by 24 field. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16.2 16.2L20.5 20.5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 8.5h.01',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  send: 'M4 12l16-8-6 17-3-7-7-2z',
  reply: 'M10 6L4 12l6 6M4 12h9a7 7 0 0 1 7 7',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.5 2',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14a6.5 6.5 0 0 1 3.5 6',
  guide: 'M12 3a6 6 0 0 1 4 10.5V16H8v-2.5A6 6 0 0 1 12 3zM9 20h6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  at: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.6 7.2',
  link: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  sunrise: 'M3 18h18M6 18a6 6 0 0 1 12 0M12 4v4M4.5 10.5l2 2M19.5 10.5l-2 2',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5M12 7.6h.01',
  warning: 'M12 4l9.5 16h-19zM12 10v4.5M12 17.3h.01',
}

/** @typedef {keyof typeof PATHS} IconName */

/**
 * A picture for the eye only: whatever carries it has its own words.
 * @param {IconName} name
 */
export function icon(name) {
  return svg(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('path', { d: PATHS[name] }),
  )
}
