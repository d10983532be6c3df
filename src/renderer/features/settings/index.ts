/**
 * Mission, officer, clearance, numbering, templates, standing texts and backups. {@link Settings} is put once into the
 * window and {@link openSettings} opens it at a page; {@link FirstRun} asks the little that a first morning needs.
 */
export { FirstRun, type FirstRunProps } from './FirstRun'
export { Settings, type SettingsProps } from './Settings'
export { flushSettings, followMission, leaveSettings, openSettings, type SettingsPage } from './settings-state'
