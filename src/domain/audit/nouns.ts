/** What acts are about, and the words by which people ask for them. `refused` stands for everything refused. */
const nouns = {
  observation: ['听课', '听课记录', 'observations'],
  appointment: ['预约', '听课预约', 'appointments'],
  attachment: ['附件', '佐证', '佐证材料', 'attachments'],
  filing: ['备案', 'filings'],
  seminar: ['研讨', '研讨会', '例会', '联考', '活动', 'seminars'],
  exchange: ['互派', '选派', 'exchanges'],
  delegation: ['委托', 'delegations'],
  rectification: ['整改', 'rectifications'],
  figure: ['指标', '填报', 'figures'],
  kpi: ['查指标', 'kpis'],
  person: ['人员', '名册', 'people'],
  role: ['角色', '权限', 'roles'],
  bot: ['机器人'],
  chat: ['群', '群聊', '绑定', 'chats'],
  calendar: ['校历', '学期', '调休', '节假日', 'holiday', 'term'],
  consortium: ['集团', '导入', 'import'],
  export: ['导出', 'exports'],
  language: ['语言'],
  job: ['队列', '任务', 'jobs', 'queue'],
  retention: ['保存期限', '清理'],
  policy: ['政策', 'policies'],
  decision: ['口径', '阈值', '政策包', '启用', '停用', 'readings', 'packs'],
  command: ['指令', 'commands'],
  reminder: ['提醒', '稍后提醒', 'reminders'],
  nudge: ['催办', 'nudges'],
  delivery: ['送达'],
  quiet: ['免打扰'],
  digest: ['简报', '周报', 'digests'],
  feed: ['订阅', '日程订阅', 'feeds'],
  refused: ['拒绝', '被拒', '被拒绝', 'refusals'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries(nouns).flatMap(([noun, words]) => [noun, ...words].map((word) => [word, noun] as const)),
)

export function nounOf(word: string): string | undefined {
  return byWord.get(word.toLowerCase())
}

export const auditNouns: readonly string[] = Object.keys(nouns)
