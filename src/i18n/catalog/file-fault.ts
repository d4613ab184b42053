import { messages } from '../pair.ts'

/** What is wrong or doubtful about what was filled into a filing, or stands in its spreadsheet. */
export const fileFault = messages({
  'file.fault.not_a_number': { zh: '{field}「{value}」不是数字', en: '{field}: “{value}” is no number' },
  'file.fault.not_a_date': {
    zh: '{field}「{value}」看不懂，请写成 2026-12-18 这样',
    en: '{field}: “{value}” is no date; write 2026-12-18',
  },
  'file.fault.not_yes_or_no': { zh: '{field}请填是或否', en: '{field}: yes or no' },
  'file.fault.not_an_option': {
    zh: '{field}「{value}」不在选项里：{options}',
    en: '{field}: “{value}” is none of {options}',
  },
  'file.fault.below': { zh: '{field} {value} 小于 {limit}', en: '{field}: {value} is less than {limit}' },
  'file.fault.above': { zh: '{field} {value} 大于 {limit}', en: '{field}: {value} is more than {limit}' },
  'file.fault.not_whole': { zh: '{field} {value} 应为整数', en: '{field}: {value} must be whole' },
  'file.fault.above_other': {
    zh: '{field} {value} 多于{other} {limit}',
    en: '{field}: {value} is more than {other}, {limit}',
  },
  'file.fault.not_all_ticked': {
    zh: '{field}要全部勾选，还差：{options}',
    en: '{field}: all must be ticked; missing: {options}',
  },
  'file.fault.too_long': {
    zh: '{field}太长，最多 {limit} 字',
    en: '{field} is longer than {limit} characters',
  },
  'file.fault.too_many_rows': {
    zh: '{field}最多 {limit} 行，现有 {rows} 行',
    en: '{field}: at most {limit} rows, there are {rows}',
  },
  'file.fault.rows_wrong': {
    zh: '{field}有 {count} 处要改，一行也没有收下：',
    en: '{field}: {count} fault(s), no row was taken:',
  },
  'file.fault.more': { zh: '…… 还有 {count} 处', en: '… and {count} more' },
  'file.warning.sum_differs': {
    zh: '{field}填的是 {stated}，表格里合计 {counted}，请核对',
    en: '{field} says {stated}, the rows make {counted}; please check',
  },
  'file.warning.cells_empty': {
    zh: '{field}里没有填「{column}」的：{rows}',
    en: '{field}: without “{column}”: {rows}',
  },
  'file.warning.no_rows': {
    zh: '{field}还没有逐行的表格：把 .xlsx 或 .csv 发给我，我逐行检查、合计',
    en: '{field} has no rows yet: send me an .xlsx or .csv and every row is checked and added up',
  },
  'file.warning.answered_no': {
    zh: '{field}填的是“否”，审核时很可能退回',
    en: '{field} says no, and is likely to be returned',
  },
  'file.sheet.place': { zh: '第 {row} 行「{column}」', en: 'Row {row}, “{column}”' },
  'file.sheet.placeOf': { zh: '第 {row} 行（{of}）「{column}」', en: 'Row {row} ({of}), “{column}”' },
  'file.sheet.empty_cell': { zh: '{place}没有填', en: '{place}: nothing there' },
  'file.sheet.not_a_number': { zh: '{place}「{value}」不是数字', en: '{place}: “{value}” is no number' },
  'file.sheet.not_a_date': { zh: '{place}「{value}」不是日期', en: '{place}: “{value}” is no date' },
  'file.sheet.negative': {
    zh: '{place}「{value}」不能是负数',
    en: '{place}: “{value}” is less than nothing',
  },
  'file.sheet.too_long': { zh: '{place}太长，最多 100 字', en: '{place} is longer than 100 characters' },
  'file.sheet.unreadable': {
    zh: '这个文件打不开，请另存为 .xlsx 或 .csv 再发',
    en: 'This file cannot be read; save it as .xlsx or .csv',
  },
  'file.sheet.no_header': {
    zh: '没有找到表头。表头要有：{columns}',
    en: 'There are no headings. They should be: {columns}',
  },
  'file.sheet.no_rows': { zh: '表头下面没有内容', en: 'There is nothing below the headings' },
  'file.sheet.missing_column': { zh: '缺少「{column}」这一列', en: 'The column “{column}” is missing' },
  'file.sheet.double_column': { zh: '「{column}」这一列有两个', en: 'The column “{column}” is there twice' },
  'file.sheet.too_many_rows': {
    zh: '有 {rows} 行，最多 {limit} 行',
    en: 'There are {rows} rows, at most {limit} are taken',
  },
  'file.sheet.readingTitle': { zh: '正在读取表格', en: 'Reading the spreadsheet' },
  'file.sheet.reading': {
    zh: '「{name}」收到，正在逐行检查……',
    en: '“{name}” is here; every row is being checked…',
  },
  'file.sheet.takenTitle': { zh: '表格已收下', en: 'The spreadsheet is taken' },
  'file.sheet.taken': {
    zh: '「{name}」收下 {count} 行，已放进{filing}的草稿。',
    en: '“{name}”: {count} rows are in the draft of the {filing}.',
  },
  'file.sheet.filledIn': {
    zh: '{field}按表格合计填为 {sum}',
    en: '{field} is filled in as {sum}, the sum of the rows',
  },
  'file.sheet.refusedTitle': { zh: '表格有 {count} 处要改', en: '{count} fault(s) in the spreadsheet' },
  'file.sheet.refused': {
    zh: '「{name}」一行也没有收下，改好再发一次即可：',
    en: 'Of “{name}” no row was taken; put it right and send it again:',
  },
  'file.sheet.unknown': { zh: '没有用到的列：{columns}', en: 'Columns that were left out: {columns}' },
  'file.sheet.failed': {
    zh: '「{name}」没能从飞书取到，请再发一次。',
    en: '“{name}” could not be fetched; please send it again.',
  },
  'file.sheet.gone': {
    zh: '「{name}」没有读入：这份备案已经提交或丢弃。',
    en: '“{name}” was not read: this filing was handed in or discarded.',
  },
  'file.template.sending': {
    zh: '表格模板马上发给你；填好直接发回来。',
    en: 'The template is on its way; fill it in and send it back.',
  },
  'file.template.none': { zh: '这份备案没有表格。', en: 'This filing has no table.' },
})
