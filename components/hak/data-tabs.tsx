import { TabLinks } from '@/components/ui/tab-links'

const TABS = {
  permintaan: { href: '/admin/permintaan-data', label: 'Permintaan' },
  pemusnahan: { href: '/admin/pemusnahan', label: 'Pemusnahan' },
} as const

/** Tabs of the administrators' work on personal data; retention terms are set in Referensi. */
export function DataTabs({ current }: { current: keyof typeof TABS }) {
  return (
    <TabLinks
      label="Data pribadi"
      tabs={[
        ...Object.entries(TABS).map(([key, tab]) => ({ ...tab, current: key === current })),
        { href: '/admin/referensi?bagian=masa-simpan', label: 'Masa simpan', current: false },
      ]}
    />
  )
}
