import { Chip } from '@/components/ui/chip'

interface CaseTeamProps {
  tim: string | null
  members: readonly { id: string; name: string; ketua: boolean; declared: boolean }[]
}

/** The members who hold the case's key, and whether each has declared their relation to the terlapor. */
export function CaseTeam({ tim, members }: CaseTeamProps) {
  return (
    <>
      <p className="mb-2 font-semibold">{tim}</p>
      <ul className="space-y-1">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-2">
            <span>
              {member.name}
              {member.ketua ? ' (ketua)' : ''}
            </span>
            {member.declared ? (
              <Chip tone="hijau" icon="check">
                Menyatakan tanpa hubungan
              </Chip>
            ) : (
              <Chip tone="netral" icon="clock">
                Belum membuka kasus
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
