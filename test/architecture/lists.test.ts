import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actions, commands, events, phrases } from '#handlers/index.ts'
import { jobs } from '#jobs/index.ts'
import { createLexicon } from '#src/bot/lexicon.ts'
import { catalogueOf } from '#src/queue/catalogue.ts'
import { filesIn } from '#test/support/files.ts'

const namesIn = (folder: string) => filesIn(folder, '.ts').map((file) => basename(file, '.ts'))

describe('the lists are written by hand and complete', () => {
  it('every command has its file, every file its command', () => {
    expect(commands.map(({ name }) => name).toSorted()).toEqual(namesIn('handlers/commands').toSorted())
  })

  it('every action has its file, every file its action', () => {
    const files = actions.map(({ name }) => name.replace('.', '-'))
    expect(files.toSorted()).toEqual(namesIn('handlers/actions').toSorted())
  })

  it('every phrase has its file, every file its phrase', () => {
    expect(phrases.map(({ name }) => name).toSorted()).toEqual(namesIn('handlers/phrases').toSorted())
  })

  it('every kind of event has one handler', () => {
    const types = ['bot-added', 'bot-removed', 'chat-entered', 'menu', 'person-changed', 'person-left']
    expect(events.map(({ type }) => type).toSorted()).toEqual(types)
  })

  it('every job has its file, every file its job', () => {
    const files = namesIn('jobs').filter((name) => !['index', 'send', 'fate'].includes(name))
    expect(jobs.map(({ name }) => name).toSorted()).toEqual(files.toSorted())
  })

  it('two commands of one word do not start', () => {
    const [first] = commands
    expect(() => createLexicon({ commands: [first, first], phrases, actions, events })).toThrow(
      'Two commands',
    )
  })

  it('two actions of one name do not start', () => {
    const [first] = actions
    expect(() => createLexicon({ commands, phrases, actions: [first, first], events })).toThrow('Two actions')
  })

  it('two jobs of one name do not start', () => {
    const [first] = jobs
    expect(() => catalogueOf([first, first])).toThrow(first.name)
  })
})
