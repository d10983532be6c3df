/** Reading what others wrote: a plain text file or a pasted item in, a {@link Reading} with suggestions out. */
export * from './interchange'
export * from './options'
export * from './read-news-item'
export * from './read-text-file'
