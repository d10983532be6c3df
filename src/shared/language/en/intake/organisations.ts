import type { IntakeWords } from '../../intake-words'

const words = (text: string): string[] => text.trim().split(/\s+/)

export const organisations: IntakeWords['organisations'] = {
  nouns: words(`
    office department ministry council committee division board embassy consulate mission bureau agency commission
    parliament chamber senate congress assembly deputies university college school institute institution academy museum
    gallery library theatre theater association foundation federation union league society club company corporation
    bank group organization organisation center centre court administration authority service services party
    government house palace square park street avenue road boulevard plaza hall hotel monument cathedral church mosque
    synagogue temple stadium arena airport station hospital building campus auditorium garden gardens embankment
    county city district province state states region republic kingdom island islands river lake bay coast
    award awards prize medal task force unit team program programme project initiative network alliance trust fund
    forum summit conference festival exhibition day week year anniversary genocide war treaty agreement convention
    nations police army navy guard times post news press gazette herald tribune agency journal media radio television
    inc ltd llc corp co act law bill house circuit secretariat delegation headquarters chapel cemetery memorial
    harbour harbor port bridge tower archive archives opera orchestra conservatory conservatoire polytechnic lyceum consortium cooperative studio choir ensemble ballet cinema`),
  missions: [
    'embassy',
    'consulate',
    'consulate general',
    'permanent mission',
    'mission',
    'high commission',
    'ministry',
    'delegation',
    'legation',
  ],
}
