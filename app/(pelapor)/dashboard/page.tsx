import { requireViewer } from '@/lib/auth/viewer'
export default async function Dashboard() { const v = await requireViewer('PELAPOR'); return <h1>{v.name}</h1> }
