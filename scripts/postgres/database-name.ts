/** Describes a database without its password: `database "wbs" on db.example.go.id:5432`. */
export function databaseName(url: string): string {
  const parts = URL.parse(url)
  if (!parts) return 'database'
  const name = parts.pathname.slice(1)
  return `database "${name || parts.username}" on ${parts.hostname || 'localhost'}:${parts.port || 5432}`
}
