import { customersPage } from './pages/customers-page.tsx'
import { knowledgePage } from './pages/knowledge-page.tsx'
import { ticketPage } from './pages/ticket-page.tsx'
import { ticketsPage } from './pages/tickets-page.tsx'
import { todayPage } from './pages/today-page.tsx'
import type { Page } from './parts/page.ts'

/** All pages, in the order of the menu. A new one is its file and a line here. */
export const pages: Page[] = [todayPage, ticketsPage, customersPage, knowledgePage, ticketPage]
