import { Icon } from '@/components/ui/icon'

interface FilePickerProps {
  label: string
  icon: 'camera' | 'file'
  accept: string
  /** Opens the camera at once, where there is one. */
  camera?: boolean
  className?: string
  /** Id of the words about what is accepted. */
  hint: string
  take: (files: readonly File[]) => void
}

/** A button that opens the chooser of files, or the camera. The browser's own input lies over it. */
export function FilePicker({
  label,
  icon,
  accept,
  camera = false,
  className = '',
  hint,
  take,
}: FilePickerProps) {
  return (
    <label className={`button button-secondary relative ${className}`}>
      <Icon name={icon} />
      {label}
      <input
        type="file"
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        accept={accept}
        aria-describedby={hint}
        className="picker"
        // A chooser or the camera may push this page out of memory: what was typed is saved first.
        onClick={() => dispatchEvent(new Event('sebelum-memilih-berkas'))}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          take(files)
        }}
      />
    </label>
  )
}
