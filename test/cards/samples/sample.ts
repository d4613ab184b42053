import { drawing, type Drawing, type View } from '#src/cards/view.ts'

/** A card with data, and what is special about it. */
export interface Sample {
  readonly of: string
  readonly drawing: Drawing
}

/** Samples of one view, by what is special about each. */
export function samplesOf<Data>(view: View<Data>, data: Readonly<Record<string, Data>>): readonly Sample[] {
  return Object.entries(data).map(([of, shown]) => ({ of, drawing: drawing(view, shown) }))
}

/** What somebody may type who wants to break a card, or to call everybody. */
export const injection =
  '**粗** [点我](https://evil.example/x) <at id=all></at> <font color="red">红</font> ![i](img_v2_x) <script>1</script>\n' +
  '| a | b |\n|---|---|\n# 标题\n- [ ] 项\n~~~\n`码` &nbsp; :SMILE: ${card} {{变量}} <person id="ou_x"></person>'

/** The longest text a field takes, each character of which costs the most bytes a card can be made to spend on it. */
export const longest = '<'.repeat(1000)
export const longestChinese = '课'.repeat(1000)

export const many = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

export const uuid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
