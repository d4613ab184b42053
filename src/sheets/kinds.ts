import type { z } from 'zod'
import * as sheets from '#src/domain/consortium-file/sheets.ts'
import { dutyKinds } from './duty-kinds.ts'

/** The columns of one kind: key → its Chinese names, the first being the one a template shows. */
type Names = Readonly<Record<string, readonly [string, ...string[]]>>

export interface Kind {
  /** The key of the file. */
  readonly key: string
  /** What a sheet of it may be called; the first is the one a template shows. */
  readonly titles: readonly [string, ...string[]]
  readonly cells: z.ZodObject
  readonly columns: Names
  readonly dates?: readonly string[]
  /** Columns in which an empty cell says that there is none, while a column left out says nothing. */
  readonly clearing?: readonly string[]
  /** Words people write, and what they stand for, by column. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const school = ['学校', '学校编号', '所属学校', '单位'] as const
const major = ['专业', '专业编号', '所属专业'] as const
const note = ['备注', '说明'] as const

export const kinds: readonly Kind[] = [
  {
    key: 'schools',
    titles: ['学校', '成员学校', '单位', 'school'],
    cells: sheets.schoolCells,
    columns: {
      id: ['编号', '学校编号', '代码'],
      name: ['全称', '名称', '校名', '学校名称', '学校'],
      short: ['简称'],
      role: ['牵头或成员', '角色'],
      kind: ['类型', '办学类型', '学校类型'],
      hvc: ['高职校区', '是否高职校区'],
      group: ['群编号', '群', '群聊'],
    },
    words: {
      role: { 牵头: 'lead', 牵头学校: 'lead', 牵头高职: 'lead', 成员: 'partner', 成员学校: 'partner' },
    },
  },
  {
    key: 'majors',
    titles: ['专业', 'major'],
    cells: sheets.majorCells,
    columns: {
      id: ['编号', '专业编号', '代码'],
      name: ['高职专业', '名称', '专业名称', '专业'],
      secondary: ['中职专业', '衔接专业', '中职专业名称'],
      lead: ['专业负责人', '负责人'],
      partners: ['合作学校', '成员学校', '学校'],
    },
  },
  {
    key: 'terms',
    titles: ['学期', '校历', 'term'],
    cells: sheets.termCells,
    columns: {
      id: ['编号', '学期编号', '代码'],
      name: ['名称', '学期名称', '学期'],
      week1_monday: ['第一周周一', '第1周周一', '开学日期'],
      weeks: ['教学周数', '周数'],
      end: ['结束日期', '结束', '最后一天'],
      freshmen_start: ['新生开学日期', '新生开学'],
      winter_break: ['寒假'],
      summer_break: ['暑假'],
    },
    dates: ['week1_monday', 'end', 'freshmen_start'],
  },
  {
    key: 'people',
    titles: ['人员', '人员名册', '名册', '教师', '教职工', 'person', 'roster'],
    cells: sheets.personCells,
    columns: {
      open_id: ['飞书open_id', 'openid', '飞书编号', '开放编号'],
      name: ['姓名', '名字', '教师姓名'],
      mobile: ['手机', '手机号', '手机号码', '电话', '联系电话'],
      email: ['邮箱', '电子邮箱', '邮件', 'mail', 'e-mail'],
      school,
      roles: ['角色'],
      major,
      courses: ['课程', '任教课程', '所教课程'],
      title: ['职称职务', '职称', '职务', '职称/职务'],
      active: ['在职', '是否在职'],
      note,
    },
    clearing: ['roles', 'major', 'courses', 'title'],
    words: {
      roles: {
        教师: 'teacher',
        老师: 'teacher',
        听课人: 'observer',
        听课教师: 'observer',
        教务负责人: 'coordinator',
        教务主任: 'coordinator',
        专业负责人: 'major_lead',
        集团领导: 'leader',
        领导: 'leader',
        管理员: 'admin',
      },
    },
  },
  {
    key: 'classes',
    titles: ['班级', '合作班级', 'class'],
    cells: sheets.classCells,
    columns: {
      name: ['班级', '班级名称', '名称'],
      school,
      major,
      cohort: ['年级', '级', '入学年份'],
    },
  },
  {
    key: 'courses',
    titles: ['课程', '任课', '任课安排', 'course'],
    cells: sheets.courseCells,
    columns: {
      name: ['课程', '课程名称', '名称'],
      school,
      major,
      teachers: ['任课教师', '授课教师', '教师'],
      classes: ['授课班级', '班级', '任教班级'],
    },
  },
  {
    key: 'own_days',
    titles: ['放假调休', '调休', '放假', '集团校历', 'own days'],
    cells: sheets.ownDayCells,
    columns: {
      date: ['日期'],
      kind: ['放假或上班', '安排', '类型'],
      timetable_of: ['上周几的课', '补周几的课', '课表'],
      note: ['事由', ...note],
    },
    dates: ['date'],
    words: {
      kind: {
        放假: 'off',
        休息: 'off',
        停课: 'off',
        上班: 'work',
        上课: 'work',
        补课: 'work',
        调休上班: 'work',
      },
      timetable_of: Object.fromEntries(
        ['一', '二', '三', '四', '五', '六', '日'].flatMap((day, index) =>
          ['周', '星期'].map((week) => [`${week}${day}`, String(index + 1)] as const),
        ),
      ),
    },
  },
  {
    key: 'kpi_inputs',
    titles: ['指标填报', '指标', '指标数据', 'figures', 'kpi'],
    cells: sheets.figureCells,
    columns: {
      school,
      metric: ['指标', '指标编号'],
      num: ['分子'],
      den: ['分母'],
      asof: ['截至日期', '统计日期', '截止日期'],
      evidence: ['佐证材料', '佐证', '证明材料'],
    },
    dates: ['asof'],
  },
  {
    key: 'observations',
    titles: ['听课记录', '听课', 'observation'],
    cells: sheets.observationCells,
    columns: {
      no: ['记录编号', '编号'],
      date: ['日期', '听课日期'],
      week: ['周次', '教学周'],
      periods: ['节次'],
      observer: ['听课人', '听课教师'],
      teacher: ['授课教师', '任课教师', '被听课教师'],
      school,
      major,
      course: ['课程', '课程名称'],
      cls: ['班级', '授课班级'],
      topic: ['课题', '授课内容'],
      mode: ['听课方式', '方式', '听课类型'],
      score: ['评分', '分数', '得分'],
      grade: ['等级'],
      strengths: ['优点', '亮点'],
      problems: ['问题', '不足'],
      suggestions: ['建议', '改进建议'],
      photos: ['照片数', '照片'],
      status: ['状态'],
      note,
    },
    dates: ['date'],
  },
  {
    key: 'teaching_plans',
    titles: ['授课计划', '授课计划备案', '教学计划', 'teaching plans'],
    cells: sheets.teachingPlanCells,
    columns: {
      school,
      major,
      reviewer: ['审核人'],
      status: ['状态', '备案状态'],
      term: ['学期', '学期编号'],
    },
  },
  ...dutyKinds,
]

/** Sheets that explain and hold no rows. */
export const silentTitles: readonly string[] = ['说明', '填写说明', 'notes', 'readme']

/** What is compared of a name: width, case, spaces, marks and what stands in brackets make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/[\s*_:/-]/g, '')

export function kindTitled(title: string): Kind | undefined {
  const wanted = folded(title)
  return kinds.find(({ key, titles }) => [key, ...titles].some((name) => folded(name) === wanted))
}

/** The key of the column a header means. */
export function columnHeaded({ columns, cells }: Kind, header: string): string | undefined {
  const wanted = folded(header)
  const keys = Object.keys(cells.shape)
  return keys.find((key) => [key, ...(columns[key] ?? [])].some((name) => folded(name) === wanted))
}

export function isRequired({ cells }: Kind, column: string): boolean {
  const cell = cells.shape[column]
  return cell !== undefined && 'safeParse' in cell && !safe(cell)
}

function safe(cell: { readonly safeParse?: unknown }): boolean {
  return typeof cell.safeParse === 'function' && cell.safeParse(undefined).success === true
}
