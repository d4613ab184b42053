/**
 * A question that a large consortium asks again and again, such as which working day follows a day, answered once:
 * there are few days, and counting on a calendar is slow. Remembers as long as whoever asks keeps it.
 */
export function remembered<Answer>(question: (about: string) => Answer): (about: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (about) => {
    const found = known.get(about) ?? { answer: question(about) }
    known.set(about, found)
    return found.answer
  }
}
