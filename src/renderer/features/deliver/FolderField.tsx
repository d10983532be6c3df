import { FolderOpen } from 'lucide-react'
import { Button } from '../../ui'
import { say } from '../../words'
import styles from './Deliver.module.css'

export interface FolderFieldProps {
  folder: string
  isDisabled: boolean
  onChoose: () => void
}

/** The folder that files go to. */
export const FolderField = ({ folder, isDisabled, onChoose }: FolderFieldProps) => (
  <div className={styles.folder} role="group" aria-label={say('deliver.folder')}>
    <span className={styles.label}>{say('deliver.folder')}</span>
    <span className={styles.path} data-folder>
      {folder === '' ? say('deliver.folder-none') : folder}
    </span>
    <Button
      small
      autoFocus={folder === ''}
      isDisabled={isDisabled}
      icon={<FolderOpen size={14} aria-hidden />}
      onPress={onChoose}
    >
      {say('deliver.folder-choose')}
    </Button>
  </div>
)
