import { Icon } from '@/components/ui/icon'

interface FilePickerProps {
  label: string
  icon: 'camera' | 'file'
  accept: string
  /** Opens the camera directly, on devices that have one. */
  camera?: boolean
  className?: string
  /** Id of the text about accepted files. */
  hint: string
  take: (files: readonly File[]) => void
}

/** A button for the file chooser or the camera; the native input lies invisibly over it. */
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
        // The chooser or camera may evict this page from memory, so typed text is saved first.
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
