/** Reasons that people write beside what they decide. */
export const decisions = {
  accepted: [
    'Shenjat janë konkrete dhe vijnë nga dikush që e sheh fëmijën çdo ditë. Hapet rast për vlerësim.',
    'Dyshim i bazuar për dëm; fëmija duhet parë. Hapet rast.',
    'Raportimi përputhet me një shqetësim të mëparshëm në të njëjtën familje. Hapet rast.',
    'Fëmija vetë kërkon ndihmë. Hapet rast pa pritur.',
  ],
  advice: [
    'Raportuesja u këshillua si të bisedojë me fëmijën dhe kur të na telefonojë sërish. Nuk ka shenja dëmi.',
    'Familja kërkoi informacion për kopshtin; iu dha lista dhe kontakti.',
    'Grindje mes fqinjëve; fëmijët u panë në shkollë dhe janë mirë. U dha këshillë.',
    'Prindi kërkonte të dinte të drejtat pas ndarjes; u orientua te ndihma juridike falas.',
  ],
  passedOn: [
    'I takon shërbimit shëndetësor: fëmija ka nevojë për vizitë, familja kujdeset mirë.',
    'Mungesa pa shkak në shkollë, pa shenja të tjera; e ndjek drejtoria arsimore.',
    'Kërkesë për ndihmë ekonomike; nuk ka rrezik për fëmijën.',
    'Dyshim për vepër penale pa fëmijë të përfshirë; iu kalua policisë.',
  ],
  noGround: [
    'U pa fëmija në shkollë dhe u fol me mësuesen: asnjë shenjë. Raportimi nuk u konfirmua.',
    'Adresa nuk ekziston dhe raportuesi nuk u gjet më; u kontrollua me policinë e zonës.',
    'Ngjarja ishte keqkuptim: fëmija qante nga vaksina. U fol me mjeken.',
  ],
  known: [
    'Fëmija ka një rast të hapur te ne; raportimi i shtohet dosjes dhe menaxheri njoftohet sot.',
    'Është për të njëjtën familje; i bashkohet rastit dhe vizita afrohet.',
  ],
  secured: [
    'U shkua në vend bashkë me policinë brenda 40 minutash. Fëmija u mor nga gjyshja dhe fle sonte te ajo.',
    'Fëmija u shoqërua në urgjencë me një punonjëse; mjeku e mbajti natën nën vëzhgim.',
    'Personi i dyshuar u largua nga banesa nga policia. Nëna dhe fëmijët qëndruan te tezja.',
    'Fëmija u vendos përkohësisht në qendrën e emergjencës; u njoftua gjykata.',
  ],
  toldWhat: [
    'U falënderua dhe iu tha se fëmija po ndiqet; hollësitë nuk u dhanë.',
    'Shkolla u njoftua me shkrim se raportimi u mor dhe po ndiqet.',
    'Iu shpjegua vendimi dhe si të na kontaktojë sërish.',
  ],
  replies: [
    'Faleminderit që na shkruat. E kemi parë raportimin dhe po veprojmë. Nëse dini edhe ku shkon fëmija në shkollë, na e shkruani këtu.',
    'E morëm mesazhin tuaj. Nëse shihni që fëmija është në rrezik tani, telefononi 129. Këtu mund të na shkruani çdo gjë tjetër që kujtoni.',
    'Faleminderit. Fëmija u takua. Nuk mund t’ju tregojmë më shumë, por fjala juaj ndihmoi.',
  ],
  added: [
    'Shkon në shkollën e lagjes, në klasë të tretë. Vesh një xhup të kuq.',
    'Edhe mbrëmë u dëgjuan të bërtitura, rreth orës njëmbëdhjetë.',
    'Harrova: ka edhe një motër më të vogël.',
  ],
  riskKept: [
    'Pas takimit me fëmijën dhe bisedës me mbikëqyrësin, jam dakord me propozimin.',
    'E konfirmoj propozimin; ajo që pashë në shtëpi përputhet me arsyet.',
  ],
  riskLowered: [
    'Rregullat propozojnë më shumë, por fëmija shihet çdo ditë nga shkolla dhe familja pranoi planin e sigurisë; rishihet pas dy javësh.',
    'E vlerësoj më ulët se propozimi: ngjarja ishte e vetme dhe i rrituri që mbron është i qëndrueshëm.',
  ],
  riskRaised: [
    'E vlerësoj më lart se propozimi: fëmija ka frikë të flasë në shtëpi dhe nuk kemi dëgjuar ende të gjithë.',
    'Mosha e vogël dhe vetmia e fëmijës e rëndojnë; dua ta shoh çdo javë.',
  ],
  riskFell: [
    'Prej dy muajsh nuk ka ngjarje të reja; fëmija, shkolla dhe {k} e thonë veçmas.',
    'Objektivi i sigurisë po arrihet dhe familja e zbaton planin. Vizitat rrallohen.',
    'Fëmija ka tre të rritur që e shohin çdo javë dhe ndihet i sigurt.',
  ],
  riskRose: [
    'Ngjarja e re tregon se marrëveshja nuk mbahet. Kalohet në vizita javore.',
    'Fëmija tha se ka frikë; {k} nuk mundi ta mbrojë këtë herë.',
  ],
  planReturned: [
    'Mungon kush e paguan transportin dhe afati i veprimit të dytë është pas rishikimit. Ju lutem plotësojeni.',
    'Objektivi i sigurisë nuk tregon si do ta dimë që u arrit. Shtoni edhe mendimin e fëmijës.',
    'Shumë veprime për njësinë dhe asnjë për institucionet. Ndani përgjegjësitë.',
  ],
  closureReturned: [
    'Fëmija nuk është parë prej dy muajsh. Mbyllja shqyrtohet pas një vizite.',
    'Kontakti me familjen e gjerë nuk është sqaruar; ju lutem plotësojeni.',
  ],
  reopened: [
    'Në kontaktin pas mbylljes shkolla njoftoi mungesa të reja dhe fëmija tha se ka sërish frikë.',
    'Erdhi një raportim i ri nga fqinja, me të njëjtat shenja si më parë.',
    'Nëna kërkoi vetë ndihmë: marrëveshja nuk mbahet më.',
  ],
  waived: [
    'Fëmija është në Greqi me nënën deri në fund të muajit; partneri atje e sheh çdo javë.',
    'Vizita u zëvendësua nga takimi në gjykatë të njëjtën ditë.',
  ],
  handedOver: [
    'Ngarkesa e punonjëses së mëparshme; u bë vizitë e përbashkët te fëmija.',
    'Punonjësja shkon me leje të gjatë; fëmija u njoh me menaxherin e ri.',
  ],
  brokeGlass: [
    'Fëmija u gjet vetëm në rrugë në orën 01:20; duhet të dimë kujt t’ia dorëzojmë dhe kush nuk duhet ta marrë.',
    'Kolegu është me leje dhe shkolla njofton se fëmija ka frikë të kthehet në shtëpi sot; më duhet plani i sigurisë.',
  ],
  newLook: {
    police: 'Patrulla ndërhyri sërish mbrëmë në këtë familje. Kërkoj që niveli i rrezikut të shihet sot.',
    education: 'Këtë javë fëmija mungoi tri ditë dhe kur u kthye nuk fliste. Ju lutem shiheni sërish.',
    health: 'Në kontroll fëmija kishte rënë dy kilogramë. Mendoj se gjendja është më e rëndë se ç’duket.',
  },
  tasks: [
    'Telefono shkollën për mungesat e javës',
    'Merr vërtetimin e banimit nga njësia administrative',
    'Përgatit raportin psiko-social për gjykatën',
    'Shoqëro {kn} te mjeku i familjes',
    'Fol me {kn} për orarin e qendrës ditore',
    'Dërgo dokumentet për ndihmën ekonomike',
    'Cakto takim me psikologen',
    'Kontrollo nëse u dha urdhri i mbrojtjes',
    'Përditëso adresën dhe telefonin e familjes',
    'Sill librat dhe çantën',
  ],
  taskDone: ['U krye, familja u njoftua.', 'Shkolla dërgoi listën.', 'Dokumenti u dorëzua me protokoll.', ''],
  taskDropped: ['Familja e bëri vetë.', 'Nuk nevojitet më pas ndryshimit të planit.'],
  notes: [
    'Të kujtoj: fëmija flet më lehtë kur vizaton. Sill lapsat.',
    '{k} shmang bisedën kur është i pranishëm dikush tjetër. Herën tjetër të takohemi jashtë.',
    'Pyetje për supervizionin: si ta them pa e trembur?',
    'Ndjesia ime: diçka nuk thuhet për fundjavat. Ta shoh pa nxituar.',
  ],
} as const;
