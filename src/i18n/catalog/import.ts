import { messages } from '../pair.ts'

/** 导入 — reading a roster and its figures from a file. */
export const importing = messages({
  'import.summary': {
    zh: '从表格导入名册和数据（管理员）',
    en: 'import the roster from a spreadsheet (administrators)',
  },
  'import.example': { zh: '/导入', en: '/import' },
  'import.privateOnly': {
    zh: '名册里有大家的信息，请私聊我发 /导入。',
    en: 'A roster names people: write /import to me in private.',
  },
  'import.askTitle': { zh: '导入名册和数据', en: 'Import' },
  'import.ask': {
    zh: '请在 {minutes} 分钟内把文件发给我：.xlsx（一个工作表一类）、.csv 或 .json。收到后我先给你看会改什么，你确认了才会写入。',
    en: 'Send me the file within {minutes} minutes: .xlsx (a sheet a kind), .csv or .json. I show what it would change first; nothing is written until you confirm.',
  },
  'import.template': {
    zh: '下面是模板，每个工作表有两行示例，用不到的工作表可以删掉。',
    en: 'The template follows: two example rows in each sheet; sheets you do not need can go.',
  },
  'import.templateName': { zh: '融通导入模板.xlsx', en: 'rongtong-import-template.xlsx' },
  'import.wrongKind': {
    zh: '这个文件我读不了。请发 .xlsx、.csv 或 .json；旧的 .xls 请先另存为 .xlsx。',
    en: 'I cannot read this file. Send .xlsx, .csv or .json; save an old .xls as .xlsx first.',
  },
  'import.receivedTitle': { zh: '导入：正在读取', en: 'Import: reading' },
  'import.received': { zh: '已收到「{name}」，正在读取…', en: 'Received “{name}”, reading it…' },
  'import.matching': {
    zh: '「{name}」：正在按手机号和邮箱核对人员 {done}/{total}…',
    en: '“{name}”: looking people up by mobile and mail, {done}/{total}…',
  },
  'import.checking': { zh: '「{name}」：共 {rows} 行，正在核对…', en: '“{name}”: {rows} rows, checking…' },
  'import.applyingTitle': { zh: '导入：正在写入', en: 'Import: writing' },
  'import.applying': { zh: '「{name}」：正在写入…', en: '“{name}”: writing…' },
  'import.comparing': {
    zh: '「{name}」：正在和现有数据比对 {done}/{total} 行…',
    en: '“{name}”: comparing with what is there, {done}/{total} rows…',
  },
  'import.writing': {
    zh: '「{name}」：已写入 {done}/{total} 行…',
    en: '“{name}”: {done}/{total} rows written…',
  },
  'import.readyTitle': { zh: '导入预览：还没有写入', en: 'Import: a preview, nothing is written' },
  'import.ready': {
    zh: '「{name}」可以导入：新增 {new}，修改 {changed}，不变 {unchanged}。',
    en: '“{name}” can be imported: {new} new, {changed} changed, {unchanged} unchanged.',
  },
  'import.again': {
    zh: '预览之后名册又有变化，数字已经重新算过，请再确认一次。',
    en: 'The consortium has changed since the preview; the counts are new. Please confirm again.',
  },
  'import.nothingNew': {
    zh: '「{name}」和现有数据完全一样，没有要写入的。',
    en: '“{name}” is what is there already; there is nothing to write.',
  },
  'import.brokenTitle': { zh: '导入：文件有错，没有写入', en: 'Import: faults, nothing is written' },
  'import.broken': {
    zh: '「{name}」有 {count} 处错误，改好后再发 /导入。',
    en: '“{name}” has {count} faults. Put them right and write /import again.',
  },
  'import.more': { zh: '还有 {count} 处没有列出。', en: '{count} more are not listed.' },
  'import.notices': { zh: '请留意（{count}）', en: 'Please note ({count})' },
  'import.confirm': { zh: '确认导入', en: 'Import' },
  'import.cancel': { zh: '取消', en: 'Cancel' },
  'import.doneTitle': { zh: '导入完成', en: 'Imported' },
  'import.done': {
    zh: '「{name}」已导入：新增 {new}，修改 {changed}，不变 {unchanged}。再发一次同样的文件不会有变化。',
    en: '“{name}” is imported: {new} new, {changed} changed, {unchanged} unchanged. The same file again changes nothing.',
  },
  'import.cancelledTitle': { zh: '导入已取消', en: 'Import cancelled' },
  'import.cancelled': {
    zh: '「{name}」没有写入，内容已删除。',
    en: '“{name}” was not written; its content is deleted.',
  },
  'import.failedTitle': { zh: '导入没有成功', en: 'The import did not succeed' },
  'import.failed': {
    zh: '「{name}」没有导入，什么都没有写入。请重新发 /导入；如果还不行，请联系维护人员。',
    en: '“{name}” was not imported; nothing is written. Please write /import again, and ask whoever runs me if it fails again.',
  },
  'import.over': {
    zh: '这次导入已经结束或过期，请重新发 /导入。',
    en: 'This import is over or has expired. Please write /import again.',
  },
  'import.notYours': {
    zh: '这是别人发起的导入，只有本人能确认。',
    en: 'Somebody else began this import; only they confirm it.',
  },
  'import.column.kind': { zh: '类别', en: 'Kind' },
  'import.column.new': { zh: '新增', en: 'New' },
  'import.column.changed': { zh: '修改', en: 'Changed' },
  'import.column.unchanged': { zh: '不变', en: 'Unchanged' },
  'import.kind.schools': { zh: '学校', en: 'schools' },
  'import.kind.majors': { zh: '专业', en: 'majors' },
  'import.kind.people': { zh: '人员', en: 'people' },
  'import.kind.classes': { zh: '班级', en: 'classes' },
  'import.kind.courses': { zh: '课程', en: 'courses' },
  'import.kind.own_days': { zh: '放假调休', en: 'own_days' },
  'import.kind.terms': { zh: '学期', en: 'terms' },
  'import.kind.groups': { zh: '群绑定', en: 'groups' },
  'import.kind.figures': { zh: '指标填报', en: 'figures' },
  'import.kind.observations': { zh: '听课记录', en: 'observations' },
  'import.kind.filings': { zh: '授课计划', en: 'teaching plans' },
  'import.kind.activities': { zh: '活动', en: 'activities' },
  'import.kind.own_dates': { zh: '集团截止日期', en: 'own deadlines' },
  'import.kind.deadlines': { zh: '截止日期', en: 'deadlines' },
  'import.kind.seminar': { zh: '研讨会', en: 'seminar' },
  'import.kind.joint_exams': { zh: '联考', en: 'joint_exams' },
  'import.kind.exchanges': { zh: '教师互派', en: 'exchanges' },
  'import.kind.coordination_meetings': { zh: '协调会', en: 'coordination_meetings' },
  'import.kind.kpi_inputs': { zh: '指标填报', en: 'kpi_inputs' },
  'import.kind.teaching_plans': { zh: '授课计划', en: 'teaching_plans' },
  'audit.act.consortium.imported': { zh: '导入名册和数据', en: 'imported a file' },
  'file.failed': {
    zh: '文件「{name}」没有发出去：飞书不收这个文件。请告诉管理员。',
    en: 'The file “{name}” could not be sent: the platform does not take it. Please tell an administrator.',
  },
  'guide.1': { zh: '融通导入模板', en: 'Import template' },
  'guide.2': {
    zh: '一个工作表一类；每个工作表第一行是表头，不要改名。用不到的工作表或列可以删掉，示例行请删掉。',
    en: 'A sheet a kind; the first row holds the headers. Delete the sheets and columns you do not need, and the example rows.',
  },
  'guide.3': {
    zh: '学校、专业、学期用编号互相引用；一格里有几个时用顿号分开，例如：教师、听课人。',
    en: 'Schools, majors and terms are referred to by their ids; several in one cell are separated by commas.',
  },
  'guide.4': {
    zh: '人员按飞书open_id、手机或邮箱认人。手机和邮箱只用来查通讯录，不会保存。同校同名的必须填其中一项。',
    en: 'People are known by open id, mobile or mail. Mobile and mail are only used to look them up and are not kept. Two of one name at a school need one of these.',
  },
  'guide.5': { zh: '日期写成 2026-08-31。', en: 'Dates are written 2026-08-31.' },
  'guide.7': {
    zh: '「课程」表一行写谁教谁：同一门课有几位老师、几个班，可以写成几行。「角色」里写 教务负责人@DP，就是在另一所学校（编号 DP）也有这个角色。',
    en: 'A row of the courses says who teaches whom; one course may have several rows. A role such as coordinator@DP is held at another school (of the id DP) too.',
  },
  'guide.6': {
    zh: '重复导入同一个文件不会有变化；有一处错误就一行都不会写入。',
    en: 'The same file again changes nothing; with one fault nothing is written.',
  },
})
