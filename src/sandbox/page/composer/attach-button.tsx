import { Contact, FileText, Image, MapPin, Paperclip } from 'lucide-react'
import { type ChangeEvent, type MouseEvent, useRef, useState } from 'react'
import { useChatContext } from '../chat/chat-context.ts'
import { MenuItem, type Point, Popup } from '../overlay/popup.tsx'
import type { UploadKind } from '../server/api.ts'
import { useLanguage } from '../settings/language.tsx'

/** The paper clip: a picture, a file, one's contact or a place. Tells the name of the file being sent. */
export function AttachButton({ onUploading }: { onUploading: (name: string | null) => void }) {
  const { t } = useLanguage()
  const [at, setAt] = useState<Point | null>(null)
  const photoInput = useRef<HTMLInputElement>(null)
  const documentInput = useRef<HTMLInputElement>(null)
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setAt({ x: box.left, y: box.top - 200 })
  }
  const pickers = {
    photo: () => photoInput.current?.click(),
    document: () => documentInput.current?.click(),
  }
  return (
    <>
      <button
        type="button"
        className="icon-button"
        data-testid="attach"
        aria-label={t('composer.attach')}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={open}
      >
        <Paperclip aria-hidden="true" />
      </button>
      <HiddenInput kind="photo" input={photoInput} onUploading={onUploading} />
      <HiddenInput kind="document" input={documentInput} onUploading={onUploading} />
      {at ? <AttachMenu at={at} pickers={pickers} onClose={() => setAt(null)} /> : null}
    </>
  )
}

interface AttachMenuProps {
  at: Point
  pickers: Record<UploadKind, () => void>
  onClose: () => void
}

function AttachMenu({ at, pickers, onClose }: AttachMenuProps) {
  const { ask } = useChatContext()
  const { t } = useLanguage()
  return (
    <Popup at={at} label={t('composer.attach')} onClose={onClose}>
      <MenuItem icon={Image} text={t('composer.attachPhoto')} onChoose={pickers.photo} />
      <MenuItem icon={FileText} text={t('composer.attachDocument')} onChoose={pickers.document} />
      <MenuItem icon={Contact} text={t('composer.attachContact')} onChoose={() => ask('contact')} />
      <MenuItem icon={MapPin} text={t('composer.attachLocation')} onChoose={() => ask('location')} />
    </Popup>
  )
}

interface HiddenInputProps {
  kind: UploadKind
  input: React.RefObject<HTMLInputElement | null>
  onUploading: (name: string | null) => void
}

function HiddenInput({ kind, input, onUploading }: HiddenInputProps) {
  const { act } = useChatContext()
  const { t } = useLanguage()
  const onChange = async (event: ChangeEvent<HTMLInputElement>) => {
    const box = event.currentTarget
    for (const file of box.files ?? []) {
      onUploading(file.name)
      await act.upload(file, kind)
    }
    onUploading(null)
    box.value = ''
  }
  return (
    <input
      ref={input}
      type="file"
      hidden
      multiple
      data-testid={`attach-${kind}`}
      accept={kind === 'photo' ? 'image/jpeg,image/png,image/webp' : undefined}
      aria-label={t(kind === 'photo' ? 'composer.attachPhoto' : 'composer.attachDocument')}
      onChange={event => void onChange(event)}
    />
  )
}
