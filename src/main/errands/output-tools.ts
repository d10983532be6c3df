import type { DeliveryTools } from '../delivery'

/** What making files takes of a browser: the shell has it. */
export interface OutputTools extends DeliveryTools {
  /** A kept picture as it goes out, drawn anew; null for what cannot be drawn. */
  readonly draw: (kept: Uint8Array) => { readonly bytes: Uint8Array; readonly type: string } | null
}
