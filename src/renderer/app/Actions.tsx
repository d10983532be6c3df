import { PrimaryAction } from '../features/clearance'
import { DeliverActions } from '../features/deliver'
import { useDesk } from './desk-state'
import { letOut, markReleased, putRight } from './going-out'
import { openRelease } from './releases'

/** What can be done with the open release, its next step last. */
export function Actions() {
  const isReadOnly = useDesk((state) => state.status?.readOnly === true)
  return (
    <>
      <DeliverActions onLeave={(way, leave) => void letOut(way, leave)} />
      {isReadOnly ? null : (
        <PrimaryAction
          onMarkReleased={() => void markReleased()}
          onPutRight={(how) => void putRight(how)}
          onOpenRelease={(id) => void openRelease(id)}
        />
      )}
    </>
  )
}
