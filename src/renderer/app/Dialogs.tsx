import { ClearanceDialogs } from '../features/clearance'
import { ExportDialog } from '../features/deliver'
import { MissionDialog } from '../features/settings'
import { useDesk } from './desk-state'

/** Every window over the window, each once; they open themselves. */
export function Dialogs() {
  const mission = useDesk((state) => state.mission)
  return (
    <>
      <ExportDialog mission={mission} />
      <ClearanceDialogs mission={mission} />
      <MissionDialog onSaved={(saved) => useDesk.setState({ mission: saved })} />
    </>
  )
}
