import { gradeOf } from '../parse-score.ts'
import type { Reader } from './reader.ts'
import { spanOf } from './sheet.ts'

const names = '优秀|优|良好|良|中等|中|不合格|不及格|合格|及格'
const forms = [
  new RegExp(
    String.raw`(?:等级|等第|得分|评分|成绩|评价|总体|总评|整体|综合|评定|评为|评|打|给)(?:评价|评定)?(?:了|个|为|是|:|\s)*(?<grade>${names})(?![\p{Script=Han}])`,
    'u',
  ),
  new RegExp(String.raw`(?<=^|[\s,;。、\uE000])(?<grade>${names})(?=[\s,;。、!\uE000]|$)`, 'u'),
]

/** 等第 — 总体良好, 良. */
export const grade: Reader = {
  slot: 'score',
  read({ open }) {
    for (const form of forms) {
      const match = form.exec(open)
      const value = match && gradeOf(match.groups?.['grade'] ?? '')
      if (match && value) return { takes: [spanOf(match)], draft: { grade: value } }
    }
    return undefined
  },
}
