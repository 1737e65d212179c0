import { tellStories } from './tell.ts'

tellStories('zalo-oa')
