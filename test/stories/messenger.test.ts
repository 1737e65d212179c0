import { tellStories } from './tell.ts'

tellStories('messenger')
