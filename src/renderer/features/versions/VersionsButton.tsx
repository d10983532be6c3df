import { Button } from '../../ui'
import { say } from '../../words'
import styles from './Versions.module.css'
import { showVersions } from './versions-state'

/** The way from what was done with a release to what it said then. */
export const VersionsButton = () => (
  <div className={styles.bar}>
    <Button small onPress={() => void showVersions()}>
      {say('versions.open')}
    </Button>
  </div>
)
