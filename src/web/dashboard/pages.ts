import { customersPage } from './pages/customers-page.tsx'
import { knowledgePage } from './pages/knowledge-page.tsx'
import { moneyPage } from './pages/money-page.tsx'
import { ticketPage } from './pages/ticket-page.tsx'
import { ticketsPage } from './pages/tickets-page.tsx'
import { todayPage } from './pages/today-page.tsx'
import { trendsPage } from './pages/trends-page.tsx'
import { understandingPage } from './pages/understanding-page.tsx'
import type { Page } from './parts/page.ts'

/** All pages, in the order of the menu. A new one is its file and a line here. */
export const pages: Page[] = [
  todayPage,
  trendsPage,
  ticketsPage,
  customersPage,
  understandingPage,
  knowledgePage,
  moneyPage,
  ticketPage,
]
