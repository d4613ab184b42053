/** Plans lie ahead, 6月15号 is the next one; `visited_on` and its like name a day on which something was done. */
export function tenseOf(field: string): 'ahead' | 'behind' {
  return field.endsWith('_on') ? 'behind' : 'ahead'
}
