/** How a release is started from what is there: an earlier release, a template, or one that has to be put right. */
export { fromEarlier } from './from-earlier'
export { fromTemplate } from './from-template'
export { puttingRight } from './putting-right'
export { templateDraft } from './template-draft'
