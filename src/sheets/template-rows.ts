/** Two invented rows a kind; together they are a file that can be imported as it stands. */
export const templateRows = {
  schools: [
    { id: 'GZ', name: '示例职业技术学院', short: ['示例高职'], role: 'lead', kind: '高职', hvc: false },
    { id: 'ZZ', name: '示例中等职业学校', short: ['示例中职'], role: 'partner', kind: '公办中职', hvc: true },
  ],
  majors: [
    { id: 'JD', name: '机电一体化技术', secondary: '机电技术应用', lead: '示例甲', partners: ['ZZ'] },
    { id: 'DS', name: '电子商务', secondary: '电子商务', lead: '示例甲', partners: ['ZZ'] },
  ],
  terms: [
    {
      id: '2026-2027-1',
      name: '2026—2027学年第一学期',
      week1_monday: '2026-08-31',
      weeks: 20,
      end: '2027-01-15',
      freshmen_start: '2026-08-31',
    },
    {
      id: '2026-2027-2',
      name: '2026—2027学年第二学期',
      week1_monday: '2027-02-22',
      weeks: 20,
      end: '2027-07-09',
    },
  ],
  people: [
    {
      name: '示例甲',
      mobile: '13800000001',
      school: 'GZ',
      roles: ['major_lead', 'observer'],
      major: ['JD', 'DS'],
    },
    {
      name: '示例乙',
      email: 'yi@example.com',
      school: 'ZZ',
      roles: ['teacher'],
      major: ['JD'],
      courses: ['机械制图'],
    },
  ],
  classes: [
    { name: '25机电1班', school: 'ZZ', major: 'JD', cohort: 2025 },
    { name: '25机电2班', school: 'ZZ', major: 'JD', cohort: 2025 },
  ],
  courses: [
    {
      name: '机械制图',
      school: 'ZZ',
      major: 'JD',
      teachers: ['示例乙'],
      classes: ['25机电1班', '25机电2班'],
    },
    { name: '电商文案', major: 'DS', teachers: ['示例甲'] },
  ],
  own_days: [
    { date: '2026-12-04', kind: 'off', note: '校庆' },
    { date: '2026-12-05', kind: 'work', timetable_of: 5, note: '补校庆' },
  ],
  kpi_inputs: [
    {
      school: 'ZZ',
      metric: 'dual_teacher_ratio',
      num: 98,
      den: 112,
      asof: '2026-10-31',
      evidence: ['教师名册'],
    },
    { school: 'GZ', metric: 'dual_teacher_ratio', num: 160, den: 200, asof: '2026-10-31' },
  ],
  observations: [
    {
      no: 'TK-2025-0001',
      date: '2025-11-18',
      periods: '1,2',
      observer: ['示例甲'],
      teacher: '示例乙',
      school: 'ZZ',
      major: 'JD',
      course: '机械制图',
      cls: '25机电1班',
      topic: '三视图',
      mode: '推门听课',
      score: 88,
      strengths: '示范清楚',
      suggestions: '分层练习',
      status: '已确认',
    },
    {
      no: 'TK-2025-0002',
      date: '2025-11-19',
      periods: '3',
      observer: ['示例甲'],
      teacher: '示例乙',
      school: 'ZZ',
      course: '机械制图',
      cls: '25机电2班',
      mode: '随堂听课',
      status: '已提交',
    },
  ],
  teaching_plans: [
    { school: 'ZZ', major: 'JD', reviewer: '示例甲', status: '未报', term: '2026-2027-2' },
    { school: 'ZZ', major: 'DS', reviewer: '示例甲', status: '已提交待审 2026-11-20', term: '2026-2027-2' },
  ],
  deadlines: [
    { policy: 'S0-13', name: '授课计划备案', nominal: '2026-12-20', period: '2026-2027-2', source: 'consortium' },
    { policy: 'S2-31', name: '教师到企业实践计划', nominal: '2027-06-15', period: '2027', source: 'consortium' },
  ],
  seminar: [
    {
      term: '2026-2027-1',
      date: '2026-11-27',
      time: '14:00-16:30',
      place: '行政楼 302',
      host: 'GZ',
      agenda: ['课程体系', '教学改革'],
    },
    { term: '2026-2027-2', date: '2027-04-16', time: '14:00-16:30', host: 'GZ', agenda: ['活页教材'] },
  ],
  joint_exams: [
    { major: 'JD', course: '机械制图', term: '2026-2027-1', date: '2027-01-06', time: '09:00' },
    { major: 'DS', course: '网店运营', term: '2026-2027-1' },
  ],
  exchanges: [
    { year: 2026, major: 'JD', teacher: '示例甲', to: 'ZZ' },
    { year: 2026, major: 'DS', teacher: '示例甲', to: 'ZZ' },
  ],
  coordination_meetings: [{ date: '2026-04-22' }, { date: '2026-12-16', time: '09:00', place: '行政楼 302' }],
} as const
