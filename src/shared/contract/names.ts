/** Channel and event names alone, so that the preload carries no schema. */
export const channelNames = [
  'library.status',
  'library.open',
  'library.counts',
  'releases.list',
  'releases.create',
  'releases.get',
  'releases.save',
  'releases.trash',
  'releases.restore',
  'releases.history',
  'registers.suggest',
  'registers.remember',
  'intake.read',
  'intake.chooseFile',
  'deliver.export',
  'deliver.chooseFolder',
  'deliver.copyForEmail',
  'deliver.openDraft',
  'deliver.mailto',
  'deliver.reveal',
  'deliver.openLink',
  'mission.get',
  'mission.save',
  'mission.chooseEmblem',
  'preferences.get',
  'preferences.save',
  'window.flushed',
] as const

export type ChannelName = (typeof channelNames)[number]

/** What main tells the window unasked. */
export const eventNames = ['flush', 'command', 'library-changed'] as const

export type EventName = (typeof eventNames)[number]
