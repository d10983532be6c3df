import { useEffect } from 'react'
import { create } from 'zustand'
import { api } from '../../bridge'

/** The zone of the mission; empty until it is known. */
const useZone = create<{ zone: string }>(() => ({ zone: '' }))

export function useMissionZone(): string {
  useEffect(() => {
    void api.mission.get({}).then((answer) => {
      if (answer.ok) useZone.setState({ zone: answer.value.zone })
    })
  }, [])
  return useZone(({ zone }) => zone)
}
