// The schema's door declares no commands of the packages it uses, so the compiler is told here which chains exist.
import type {} from '@tiptap/extension-bold'
import type {} from '@tiptap/extension-heading'
import type {} from '@tiptap/extension-horizontal-rule'
import type {} from '@tiptap/extension-italic'
import type {} from '@tiptap/extension-link'
import type {} from '@tiptap/extension-list'
import type {} from '@tiptap/extension-paragraph'
