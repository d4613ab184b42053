/** The source of a pattern for words that are surely not part of a remark: a score, lessons, a class, a day, a way. */
const otherSlot = [
  String.raw`(?:得分|评分|打分|总分|成绩|打个?|给个?)?:?\d{1,3}(?:\.\d)?分?吧?`,
  String.raw`(?:得分|评分|打分|打个?|给个?)?[一二三四五六七八九十]{2,3}(?:点五)?分`,
  String.raw`(?:[上下]午)?第?[\d一二三四五六七八九十]+(?:[-~、,和][\d一二三四五六七八九十]+)?节课?`,
  String.raw`(?:20)?\d{2}级?[\p{Script=Han}A-Za-z]{1,8}\d{1,2}班`,
  String.raw`\d{1,2}月\d{1,2}[日号]`,
  String.raw`\d{1,2}[./]\d{1,2}`,
  String.raw`(?:今|昨|前)[天日]`,
  '(?:推门|随堂|同行)(?:听课)?|公开课|跨校互评|领导听课',
].join('|')

/** Words that, with a colon, start something else. */
const otherLabel =
  '(?:听课|授课|任课)?(?:日期|时间|节次|教师|老师|人员?|班级|课程|课题|内容|主题|方式|得分|评分|打分|成绩|等级|学生)'

const boundary = new RegExp(String.raw`[\s,;。]+(?:${otherLabel}\s*:|(?:${otherSlot})(?=[\s,;。!]|$))`, 'gu')

/** Where running text that starts at `from` ends: before the next thing that is surely something else. */
export function endOfText(folded: string, from: number, limit: number): number {
  boundary.lastIndex = from
  const match = boundary.exec(folded)
  return match && match.index < limit ? match.index : limit
}

const edges = /^[\s,;:。、"“”'《》\uE000]+|[\s,;、"“”'《》\uE000]+$/g

/** The words without the marks around them. The full stop at the end of a sentence stays. */
export function trimMarks(folded: string, from: number, to: number): { from: number; to: number } {
  const part = folded.slice(from, to)
  const start = /^[\s,;:。、"“”'《》\uE000]*/.exec(part)?.[0].length ?? 0
  const kept = part.replace(edges, '').length
  return { from: from + start, to: from + start + kept }
}
