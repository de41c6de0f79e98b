import { ActionForm } from '@/components/form/action-form'
import { logInAction } from './actions'

export default function MasukPage() {
  return <ActionForm action={logInAction}><input name="identifier" aria-label="Nama pengguna atau email" /><input name="password" type="password" aria-label="Kata sandi" /><button type="submit">Masuk</button></ActionForm>
}
