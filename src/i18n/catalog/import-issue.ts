import { messages } from '../pair.ts'

/** What is wrong with a file that was to be imported, by the code of the fault. */
export const importIssue = messages({
  'import.at': { zh: '{place}：{reason}', en: '{place}: {reason}' },
  'import.row': { zh: '第 {row} 行', en: 'row {row}' },
  'import.column': { zh: '「{column}」列', en: 'column “{column}”' },
  'import.wrote': { zh: '（写的是「{value}」）', en: ' (it says “{value}”)' },
  'import.see': { zh: '（见第 {row} 行）', en: ' (see row {row})' },
  'import.issue.not_a_file': { zh: '这不是集团数据文件', en: 'this is no consortium file' },
  'import.issue.not_a_list': { zh: '这里应当是若干行', en: 'this should be a list of rows' },
  'import.issue.not_a_row': { zh: '这不是一行数据', en: 'this is no row' },
  'import.issue.unknown_key': { zh: '不认识的部分，没有读取', en: 'an unknown part, passed over' },
  'import.issue.unknown_column': { zh: '不认识的列，没有读取', en: 'an unknown column, passed over' },
  'import.issue.missing': { zh: '必填，不能空着', en: 'must not be empty' },
  'import.issue.not_text': { zh: '应当是文字', en: 'should be text' },
  'import.issue.not_a_number': { zh: '应当是数字', en: 'should be a number' },
  'import.issue.not_a_list_of_words': {
    zh: '应当是几个词，用顿号分开',
    en: 'should be words separated by commas',
  },
  'import.issue.not_yes_or_no': { zh: '应当写「是」或「否」', en: 'should be yes or no' },
  'import.issue.not_a_date': { zh: '应当是日期，例如 2026-08-31', en: 'should be a date such as 2026-08-31' },
  'import.issue.not_a_monday': { zh: '第一周要从周一开始', en: 'the first week begins on a Monday' },
  'import.issue.out_of_range': { zh: '数值或长度超出范围', en: 'out of range or too long' },
  'import.issue.unknown_value': { zh: '不是可用的值', en: 'not one of the values there are' },
  'import.issue.ends_before_start': { zh: '结束早于开始', en: 'ends before it starts' },
  'import.issue.duplicate': { zh: '和前面的行重复', en: 'repeats an earlier row' },
  'import.issue.unknown_school': {
    zh: '没有这个学校编号，请先在「学校」表里写上',
    en: 'there is no school of this id; add it to the schools first',
  },
  'import.issue.unknown_major': {
    zh: '没有这个专业编号，请先在「专业」表里写上',
    en: 'there is no major of this id; add it to the majors first',
  },
  'import.issue.unknown_metric': { zh: '没有这个指标', en: 'there is no such metric' },
  'import.issue.unknown_term': { zh: '没有这个学期编号', en: 'there is no term of this id' },
  'import.issue.unknown_person': { zh: '名册里没有这个人', en: 'nobody of this name is in the roster' },
  'import.issue.ambiguous_person': {
    zh: '名册里有几位同名，分不清是哪一位',
    en: 'several people of the roster have this name',
  },
  'import.issue.unknown_class': {
    zh: '没有这个班级，请先在「班级」表里写上',
    en: 'there is no such class; add it to the classes first',
  },
  'import.issue.ambiguous_class': {
    zh: '几所学校都有这个班级，请在「学校」列写上是哪一所',
    en: 'several schools have a class of this name; say which school',
  },
  'import.issue.not_a_partner': {
    zh: '这所学校不是该专业的合作学校',
    en: 'this school is no partner of the major',
  },
  'import.issue.no_next_term': {
    zh: '还没有下一个学期，请写上「学期」',
    en: 'there is no next term; say which term',
  },
  'import.issue.namesakes': {
    zh: '同校有同名的人，请给每一位填上手机、邮箱或 open_id',
    en: 'two people of this name at one school: give each a mobile, a mail address or an open id',
  },
  'import.issue.matched_by_name': { zh: '按姓名匹配，请核对', en: 'matched by name only, please check' },
  'import.issue.contact_unknown': {
    zh: '通讯录里没有这个手机或邮箱，先按姓名登记，本人还收不到消息',
    en: 'not in the directory; kept by name, and cannot be written to yet',
  },
  'import.issue.contact_not_looked_up': {
    zh: '没有查到通讯录：缺少飞书应用的凭证或通讯录权限',
    en: 'not looked up: the credentials or the scope of the app are missing',
  },
  'import.issue.no_admin_left': {
    zh: '这样导入以后就没有管理员了，请给一位有 open_id 的人「管理员」角色',
    en: 'nobody would be an administrator any more; give somebody with an open id that role',
  },
  'import.issue.unreadable': {
    zh: '文件打不开，可能已经损坏，或内容和扩展名不符',
    en: 'the file cannot be read: it is damaged, or not what its name says',
  },
  'import.issue.unknown_kind': {
    zh: '只能读 .xlsx、.csv 和 .json 文件',
    en: 'only .xlsx, .csv and .json files can be read',
  },
  'import.issue.unknown_sheet': {
    zh: '不认识这个工作表，名称可以是：学校、专业、学期、人员、班级、课程、放假调休、指标填报、听课记录、授课计划、截止日期、研讨会、联考、教师互派、协调会',
    en: 'an unknown sheet; there are: schools, majors, terms, people, classes, courses, own_days, kpi_inputs, observations, teaching_plans, deadlines, seminar, joint_exams, exchanges, coordination_meetings',
  },
  'import.issue.unknown_header': {
    zh: '不认识的表头，这一列没有读取',
    en: 'an unknown header; the column is passed over',
  },
  'import.issue.missing_header': { zh: '缺少这一列', en: 'this column is missing' },
  'import.issue.double_header': { zh: '有两列是同一个意思', en: 'two columns mean the same' },
  'import.issue.double_sheet': { zh: '有两个工作表是同一类', en: 'two sheets are of one kind' },
  'import.issue.no_rows': { zh: '这个工作表没有数据', en: 'this sheet has no rows' },
})
