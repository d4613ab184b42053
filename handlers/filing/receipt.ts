import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, show, type Part } from '#src/bot/reply.ts'
import { filingReceipt } from '#src/cards/filing-receipt.ts'
import type { Filing } from '#src/ports/filings.ts'
import { showReceipt } from '#src/usecases/filing/shown-receipt.ts'
import { filingReceiptSubject } from '#src/usecases/filing/subjects.ts'

/** The receipt of a filing as a new message. */
export async function showReceiptOf(ask: Ask, filing: Filing): Promise<Part> {
  const subject = filingReceiptSubject(filing.id)
  return show(filingReceipt, await showReceipt(ask, filing), { subject })
}

/** The receipt in place of the card that was pressed, and wherever else it is shown. */
export async function replaceReceipt(ask: Ask, filing: Filing): Promise<readonly Part[]> {
  const [shown, subject] = [await showReceipt(ask, filing), filingReceiptSubject(filing.id)]
  return [replace(filingReceipt, shown, subject), redraw(subject, filingReceipt, shown)]
}

/** Receipts wherever they are shown, after something became of the filing elsewhere. */
export async function redrawReceipt(ask: Ask, filing: Filing): Promise<Part> {
  return redraw(filingReceiptSubject(filing.id), filingReceipt, await showReceipt(ask, filing))
}
