import type { EndpointName } from '@ledarforum/contract/endpoints';

/** How far a role reaches through an endpoint: nothing, only what is its own, or everything. */
export type Reach = 'none' | 'own' | 'any';

export type Caller = 'anonymous' | 'participant' | 'leadership' | 'organiser';

export type Access = Readonly<Record<Caller, Reach>>;

const everyone = {
  anonymous: 'any',
  participant: 'any',
  leadership: 'any',
  organiser: 'any',
} as const satisfies Access;
/** Each person's own things; nobody reaches another's through it. */
const ownOnly = {
  anonymous: 'none',
  participant: 'own',
  leadership: 'own',
  organiser: 'own',
} as const satisfies Access;

const organisers = {
  anonymous: 'none',
  participant: 'none',
  leadership: 'none',
  organiser: 'any',
} as const satisfies Access;
const organisersAndLeadership = { ...organisers, leadership: 'any' } as const satisfies Access;

/** Who may call what. An endpoint without a row does not compile. */
export const accessTable = {
  getHealth: everyone,
  getReady: everyone,
  getAbout: everyone,
  getOpenApi: everyone,

  requestSignInLink: everyone,
  createSignIn: everyone,
  switchDemoRole: everyone,
  getMe: everyone,
  updateMe: ownOnly,
  deleteSignIn: ownOnly,
  deleteAllSignIns: ownOnly,

  listPeople: organisers,
  exportPeople: organisers,
  getPerson: organisers,
  createPerson: organisers,
  updatePerson: organisers,
  setPersonGroups: organisers,
  setPersonRoles: organisers,
  archivePerson: organisers,
  restorePerson: organisers,
  erasePerson: organisers,
  exportMyData: ownOnly,

  getUnitTree: organisers,
  createUnit: organisers,
  updateUnit: organisers,
  deleteUnit: organisers,
  listLeadershipGroups: organisers,
  createLeadershipGroup: organisers,
  renameLeadershipGroup: organisers,
  orderLeadershipGroups: organisers,
  deleteLeadershipGroup: organisers,
  getOrganisation: organisers,
  updateOrganisation: organisers,
  planRegisterImport: organisers,
  listRegisterImports: organisers,
  getRegisterImport: organisers,
  listImportRows: organisers,
  getImportErrorSheet: organisers,
  confirmRegisterImport: organisers,
  undoRegisterImport: organisers,

  getInvitationPlan: organisers,
  sendInvitations: organisers,
  sendReminders: organisers,
  renewPersonalLink: organisers,
  listParticipations: organisers,
  exportParticipations: organisers,
  changeAttendance: organisers,
  readNeeds: organisers,
  getMyReply: ownOnly,
  saveMyReply: ownOnly,
  listMessages: organisers,
  getMessage: organisers,
  retryMessage: organisers,
  retryFailedMessages: organisers,
  listDemoMail: everyone,

  getInvitation: everyone,
  acceptInvitation: everyone,

  listSeries: organisers,
  createSeries: organisers,
  renameSeries: organisers,
  listEvents: organisers,
  getEvent: organisers,
  createEvent: organisers,
  updateEvent: organisers,
  deleteEvent: organisers,
  getAudience: organisers,
  setAudience: organisers,
  previewAudience: organisers,
  getProgramme: organisers,
  listEdits: organisers,
  makeEdit: organisers,
  undoEdit: organisers,
  restoreProgramme: organisers,
  createRoom: organisers,
  updateRoom: organisers,
  deleteRoom: organisers,
  createItem: organisers,
  updateItem: organisers,
  deleteItem: organisers,
  createBlock: organisers,
  getBlock: organisers,
  updateBlock: organisers,
  deleteBlock: organisers,
  setTimetable: organisers,
  createSeminar: organisers,
  updateSeminar: organisers,
  deleteSeminar: organisers,
  assignCohorts: organisers,
  getRunningOrder: organisers,
  exportProgramme: organisers,
  exportProgrammeCalendar: organisers,
  getForum: organisers,
  movePhase: organisers,
  setPlannedMoves: organisers,

  getMyClaims: ownOnly,
  listSeats: { anonymous: 'none', participant: 'own', leadership: 'any', organiser: 'any' },
  claimSeat: ownOnly,
  releaseMySeat: ownOnly,
  joinQueue: ownOnly,
  leaveQueue: ownOnly,
  listSessionPeople: organisers,
  setReservedSeats: organisers,
  placeInSession: organisers,
  removeFromSession: organisers,
  getMyWishes: ownOnly,
  saveMyRanking: ownOnly,
  getBlockWishes: organisers,
  listBlockAnswers: organisers,
  planWishImport: organisers,
  getWishImport: organisers,
  listWishImportRows: organisers,
  getWishImportFaults: organisers,
  confirmWishImport: organisers,
  undoWishImport: organisers,
  listAllocationRuns: organisers,
  startAllocation: organisers,
  getAllocationRun: organisers,
  cancelAllocation: organisers,
  publishAllocation: organisers,
  takeBackAllocation: organisers,
  discardAllocation: organisers,
  restoreAllocation: organisers,

  getEvaluation: organisers,
  createEvaluation: organisers,
  setEvaluationQuestions: organisers,
  getMyEvaluation: ownOnly,
  submitEvaluation: ownOnly,
  listResults: organisersAndLeadership,
  getResults: organisersAndLeadership,

  listMyEvents: ownOnly,
  getMyDay: ownOnly,
  getMyProgramme: ownOnly,
  getMyDayCalendar: ownOnly,
  getCalendarFeed: everyone,
  renewCalendarFeed: ownOnly,
  getEventLive: { anonymous: 'none', participant: 'own', leadership: 'any', organiser: 'any' },

  listRounds: organisers,
  createRound: organisers,
  getRound: organisers,
  listPossibleMoves: organisers,
  moveMember: organisers,
  dealRooms: organisers,
  publishRound: organisers,
  withdrawRound: organisers,
  discardRound: organisers,
  restoreRound: organisers,
  exportRound: organisers,
} satisfies Readonly<Record<EndpointName, Access>>;

/** The furthest that any of a caller's roles reaches. */
export function reachOf(access: Access, roles: readonly Caller[]): Reach {
  const reaches = roles.map((role) => access[role]);
  if (reaches.includes('any')) return 'any';
  return reaches.includes('own') ? 'own' : 'none';
}
