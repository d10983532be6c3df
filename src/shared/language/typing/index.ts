/** What a language makes of keys as they are typed. */
export * from './quotation-marks'
export * from './smart-typing'
export * from './spaces'
