import { beforeEach, describe, expect, it } from 'vitest'
import * as activity from '../../../renderer/state/activity'

const state = () => activity.activityStore.getState()

beforeEach(() => {
  activity.activityStore.setState(activity.activityStore.getInitialState(), true)
})

describe('reportProgress', () => {
  it('follows the running job', () => {
    activity.beginJob('1', 'a.cif')
    activity.reportProgress('1', { stage: 'Finding bonds', fraction: 0.4 })
    expect(state().job?.progress).toEqual({ stage: 'Finding bonds', fraction: 0.4 })
  })

  it('ignores a job that is over', () => {
    activity.beginJob('2', 'b.cif')
    activity.reportProgress('1', { stage: 'Finding bonds', fraction: 0.4 })
    expect(state().job?.progress).toBeNull()
  })
})

describe('endJob', () => {
  it('ends its own job, not a later one', () => {
    activity.beginJob('2', 'b.cif')
    activity.endJob('1')
    expect(state().job?.jobId).toBe('2')
    activity.endJob('2')
    expect(state().job).toBeNull()
  })
})

describe('notify', () => {
  it('says a thing once', () => {
    activity.notify('error', 'a.cif could not be read.')
    activity.notify('error', 'a.cif could not be read.')
    activity.notify('note', 'Saved b.png.')
    expect(state().notices.map(({ message }) => message)).toEqual([
      'a.cif could not be read.',
      'Saved b.png.',
    ])
  })

  it('gives every notice an id of its own', () => {
    activity.notify('note', 'one')
    activity.notify('note', 'two')
    activity.dismissNotice(state().notices[0]!.id)
    activity.notify('note', 'three')
    expect(new Set(state().notices.map(({ id }) => id)).size).toBe(2)
  })
})

describe('toggleDrawer', () => {
  it('opens one drawer at a time and closes the open one', () => {
    activity.toggleDrawer('anatomy')
    activity.toggleDrawer('inspector')
    expect(state().drawer).toBe('inspector')
    activity.toggleDrawer('inspector')
    expect(state().drawer).toBeNull()
  })
})
