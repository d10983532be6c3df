import type { z } from 'zod'
import type { ChannelName } from './names'

/** One request and its answer: the only way from the window to the library. */
export interface Channel<
  Name extends ChannelName = ChannelName,
  Request extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly name: Name
  readonly request: Request
  readonly response: Response
}

export type RequestOf<C extends Channel> = z.infer<C['request']>
export type ResponseOf<C extends Channel> = z.infer<C['response']>

export const channel = <Name extends ChannelName, Request extends z.ZodType, Response extends z.ZodType>(
  name: Name,
  schemas: { request: Request; response: Response },
): Channel<Name, Request, Response> => ({ name, ...schemas })
