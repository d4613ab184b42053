import { describe, expect, it } from 'vitest'
import { lintCard } from '#src/cards/lint.ts'

describe('a form with every kind of field, as the pages of the platform show it', () => {
  it('passes', () => {
    expect(lintCard(card)).toEqual([])
  })

  it('is counted as the platform counts: every object with a tag', () => {
    expect(filledTo(200)).toEqual([])
    expect(filledTo(201).map(({ rule }) => rule)).toEqual(['element-limit'])
  })
})

const own = 38

function filledTo(count: number) {
  const more = Array.from({ length: count - own }, () => ({ tag: 'hr' }))
  return lintCard({ ...card, body: { ...card.body, elements: [...card.body.elements, ...more] } })
}

const card = {
  schema: '2.0',
  config: { update_multi: true, width_mode: 'fill', enable_forward: false, summary: { content: '请假申请' } },
  header: {
    title: { tag: 'plain_text', content: '请假申请' },
    subtitle: { tag: 'plain_text', content: '请在今天 18:00 前提交' },
    template: 'blue',
    text_tag_list: [{ tag: 'text_tag', text: { tag: 'plain_text', content: '待填写' }, color: 'orange' }],
    icon: { tag: 'standard_icon', token: 'calendar_outlined', color: 'blue' },
  },
  body: {
    direction: 'vertical',
    vertical_spacing: '8px',
    padding: '12px 12px 12px 12px',
    elements: [
      { tag: 'markdown', element_id: 'intro', content: '申请人：<at id=ou_xxx></at>\n剩余年假 **5** 天' },
      {
        tag: 'form',
        name: 'leave_form',
        element_id: 'leave_form',
        direction: 'vertical',
        vertical_spacing: '12px',
        elements: [
          {
            tag: 'select_static',
            name: 'leave_type',
            required: true,
            width: 'fill',
            placeholder: { tag: 'plain_text', content: '请假类型' },
            options: [
              { text: { tag: 'plain_text', content: '年假' }, value: 'annual' },
              { text: { tag: 'plain_text', content: '病假' }, value: 'sick' },
            ],
          },
          {
            tag: 'multi_select_static',
            name: 'notify',
            required: false,
            width: 'fill',
            selected_values: ['hr'],
            placeholder: { tag: 'plain_text', content: '同时通知' },
            options: [
              { text: { tag: 'plain_text', content: 'HR' }, value: 'hr' },
              { text: { tag: 'plain_text', content: '项目经理' }, value: 'pm' },
            ],
          },
          {
            tag: 'date_picker',
            name: 'start_date',
            required: true,
            width: 'fill',
            placeholder: { tag: 'plain_text', content: '开始日期' },
          },
          {
            tag: 'select_person',
            name: 'approver',
            required: true,
            width: 'fill',
            placeholder: { tag: 'plain_text', content: '审批人' },
            options: [{ value: 'ou_48d0958ee4b2ab3eaf0b5f6c968aaaaa' }],
          },
          {
            tag: 'input',
            name: 'reason',
            required: true,
            width: 'fill',
            input_type: 'multiline_text',
            rows: 3,
            max_length: 500,
            label: { tag: 'plain_text', content: '事由' },
            label_position: 'top',
            placeholder: { tag: 'plain_text', content: '请输入' },
          },
          {
            tag: 'checker',
            name: 'agree',
            checked: false,
            text: { tag: 'plain_text', content: '我已完成工作交接' },
          },
          {
            tag: 'column_set',
            flex_mode: 'none',
            horizontal_spacing: '8px',
            columns: [
              {
                tag: 'column',
                width: 'auto',
                elements: [
                  {
                    tag: 'button',
                    name: 'submit_btn',
                    type: 'primary_filled',
                    text: { tag: 'plain_text', content: '提交' },
                    form_action_type: 'submit',
                    confirm: {
                      title: { tag: 'plain_text', content: '确认提交？' },
                      text: { tag: 'plain_text', content: '提交后将通知审批人' },
                    },
                    behaviors: [{ type: 'callback', value: { action: 'leave.submit', request_id: 'req_1' } }],
                  },
                ],
              },
              {
                tag: 'column',
                width: 'auto',
                elements: [
                  {
                    tag: 'button',
                    name: 'reset_btn',
                    type: 'default',
                    text: { tag: 'plain_text', content: '重置' },
                    form_action_type: 'reset',
                  },
                ],
              },
            ],
          },
        ],
      },
      { tag: 'hr' },
      {
        tag: 'collapsible_panel',
        expanded: false,
        header: {
          title: { tag: 'plain_text', content: '请假制度' },
          vertical_align: 'center',
          icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
          icon_position: 'right',
          icon_expanded_angle: -180,
        },
        border: { color: 'grey', corner_radius: '5px' },
        padding: '8px 8px 8px 8px',
        elements: [{ tag: 'markdown', content: '- 三天以内由直属主管审批\n- 三天以上需部门负责人审批' }],
      },
    ],
  },
}
