import type { Brand } from './scalars'

export type ReleaseId = Brand<string, 'ReleaseId'>
export type VersionId = Brand<string, 'VersionId'>
export type ReceiptId = Brand<string, 'ReceiptId'>
export type ClearanceEntryId = Brand<string, 'ClearanceEntryId'>
export type PublicationId = Brand<string, 'PublicationId'>
export type TemplateId = Brand<string, 'TemplateId'>
export type SeriesId = Brand<string, 'SeriesId'>
export type SpeakerId = Brand<string, 'SpeakerId'>
export type AttendeeId = Brand<string, 'AttendeeId'>
export type RemarkId = Brand<string, 'RemarkId'>
export type PictureId = Brand<string, 'PictureId'>
export type SourceId = Brand<string, 'SourceId'>
export type ContactId = Brand<string, 'ContactId'>
export type HostId = Brand<string, 'HostId'>
export type PersonId = Brand<string, 'PersonId'>
export type OrganisationId = Brand<string, 'OrganisationId'>
export type PlaceId = Brand<string, 'PlaceId'>
export type OfficerId = Brand<string, 'OfficerId'>
export type SavedSearchId = Brand<string, 'SavedSearchId'>
/** SHA-256 of a file's bytes, lower-case hexadecimal. */
export type MediaHash = Brand<string, 'MediaHash'>
