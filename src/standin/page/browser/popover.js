import { styled } from './dom.js'

const GAP = 4
const EDGE = 8

/**
 * @param {HTMLElement} anchor
 * @param {HTMLElement} panel
 * @param {boolean} asWide
 */
function place(anchor, panel, asWide) {
  const at = anchor.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  const width = asWide ? `${Math.min(at.width, innerWidth - 2 * EDGE)}px` : 'auto'
  styled(panel, { 'min-width': width, 'max-height': 'none' })
  const below = innerHeight - at.bottom - GAP - EDGE
  const above = at.top - GAP - EDGE
  const opensUp = below < Math.min(panel.offsetHeight, 280) && above > below
  const room = Math.max(opensUp ? above : below, 120)
  const left = Math.max(EDGE, Math.min(at.left, innerWidth - panel.offsetWidth - EDGE))
  styled(panel, { 'max-height': `${Math.min(room, 420)}px`, left: `${left}px` })
  styled(panel, { top: `${opensUp ? at.top - GAP - panel.offsetHeight : at.bottom + GAP}px` })
}

/**
 * A panel in the browser's top layer beside its anchor: never clipped by a scrolling list, closed by Escape or a
 * press elsewhere. The panel is added to the page while it is open only.
 * @param {HTMLElement} anchor
 * @param {HTMLElement} panel
 * @param {{ opened?: () => void, closed?: () => void, asWide?: boolean }} [listener]
 */
export function popover(anchor, panel, listener = {}) {
  panel.setAttribute('popover', 'auto')
  panel.classList.add('popover')
  const move = () => place(anchor, panel, listener.asWide === true)
  // A press on the anchor closes an open panel before its click arrives; that click must not open it again.
  let wasOpen = false
  anchor.addEventListener('pointerdown', () => (wasOpen = panel.isConnected))
  anchor.addEventListener('keydown', () => (wasOpen = panel.isConnected))

  panel.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return
    window.removeEventListener('resize', move)
    panel.remove()
    listener.closed?.()
  })

  const close = () => {
    if (panel.isConnected && panel.matches(':popover-open')) panel.hidePopover()
  }
  const open = () => {
    if (panel.isConnected) return
    // Inside a modal dialog, only the dialog's own children can be pressed.
    ;(anchor.closest('dialog') ?? document.body).append(panel)
    panel.showPopover()
    move()
    window.addEventListener('resize', move)
    listener.opened?.()
  }

  return {
    get isOpen() {
      return panel.isConnected && panel.matches(':popover-open')
    },
    move,
    open,
    close,
    /** For the anchor's click. */
    toggle() {
      if (wasOpen || panel.isConnected) close()
      else open()
      wasOpen = false
    },
  }
}
