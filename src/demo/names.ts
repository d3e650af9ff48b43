/**
 * Names that are common in the county, the usual ones first. All people of the demonstration are made by chance from
 * these lists: nobody of them lives.
 */
export type Community = 'albanian' | 'southern' | 'aromanian' | 'macedonian' | 'greek' | 'roma-egyptian';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Children's names, as parents of the last twenty years choose them. */
export const childNames = {
  female: words(`
    Amelia Alesia Melisa Klea Ajla Sara Emma Eliona Kejsi Noemi Arjana Sidorela Xhesika Fjona Ema Anisa Erisa Klaudia
    Aurora Denisa Rea Megi Amara Enkela Ledia Izabela Sindi Jona Brikena Elisa Luana Gloria Ersila Viola Marsela Ornela
    Sonila Elma Uendi Dea Nensi Julia Ana Bora Dorina Erina Flavia Greta Ines Iris Jorgena Kristina Laura Mikaela
    Nikoleta Olta Paola Rezarta Stela Teodora Valeria Xhulia Zamira Besjana Donika Esmeralda Gerta Hilda Jesmina`),
  male: words(`
    Noel Amar Aron Ardit Klevis Enea Ergi Kristian Leon Dion Joel Rejan Mateo Arjon Xhoel Denis Samuel Rei Alesio Erblin
    Bledar Gerald Kevin Marvin Oltion Sajmir Renato Erion Fabio Jurgen Klejdi Ledion Marsel Orgest Roland Serxhio Tedi
    Xhulio Alban Brajan Dorian Endri Flavio Gabriel Henri Igli Juljan Kristi Lorik Mikel Nestor Olsi Paulo Redi Sidrit
    Tomas Uljan Viktor Xhuliano Armando Besar Donald Eneo Gentian Indrit Klodian Luis Marjo`),
};

/** Names of their parents' years. */
export const parentNames = {
  female: words(`
    Mirela Anila Valbona Elona Albana Brunilda Majlinda Entela Ardiana Blerina Dorina Elda Fatjona Genta Holta Ilda
    Jonida Klodiana Lindita Mimoza Natasha Oriola Pranvera Rovena Suela Teuta Vjollca Zana Alma Denisa Edlira Eriola
    Fjoralba Irena Kozeta Ledina Marinela Nertila Olta Raimonda Silvana Tatjana Violeta Aurela Bukurie Diana Esmeralda
    Flutura Ines Jeta Manjola Odeta Rezarta Sonila Xhuljana`),
  male: words(`
    Artan Agron Besnik Dritan Edmond Fatmir Gentian Ilir Altin Arben Astrit Bashkim Dashamir Erion Florian Gazmend
    Ardian Klodian Ledio Mentor Naim Olsi Petrit Roland Sokol Taulant Valter Ylli Alket Bledar Eduart Ervin Gjergj Hektor
    Julian Kastriot Luan Majlind Nikolin Oltion Pirro Robert Saimir Thoma Viktor Andon Elton Flamur Genci Indrit Jorgaq
    Kristaq Nexhat Përparim Rigert Shkëlqim Skënder`),
};

/** Names of the grandparents' years. */
export const grandparentNames = {
  female: words(`
    Drita Fatime Vasilika Liri Olimbi Sofika Marika Nexhmije Pavlina Hatixhe Aneta Evgjeni Shpresa Bukurie Eleni
    Kadrie Polikseni Rukije Sanije Tefta Urani Violeta Xhemile Zybejde Athina Dhimitra Fotini Parashqevi Ksanthipi
    Ferdeze Sabrije Kristina Agathi Nurie`),
  male: words(`
    Agim Kristaq Petraq Qemal Ilia Spiro Vasil Skënder Refat Thanas Jani Sotir Bajram Dhimitraq Gaqo Hysen Jorgji
    Koço Llambi Muharrem Nasi Pandeli Qirjako Rexhep Stavri Telat Theodhori Ymer Zef Nevruz Naum Raqi Sulejman Todi`),
};

/** Names that families of one community give beside the common ones. */
export const ownNames: Readonly<
  Partial<Record<Community, { female: readonly string[]; male: readonly string[] }>>
> = {
  macedonian: {
    female: words('Ilinka Zorka Stojanka Vesna Elena Marija Sneshka Biljana Ana Sofija Trajanka Lenka'),
    male: words('Goran Petre Vasil Stojan Dimitar Aleksandar Mitre Nikola Toni Kire Trajan Sterjo'),
  },
  greek: {
    female: words('Eleni Maria Dhimitra Katerina Sofia Anastasia Vasiliqi Jorgjia Krisanthi'),
    male: words('Jorgos Nikos Kostas Dhimitris Panajotis Jani Thanasis Spiros Aleksandros'),
  },
  aromanian: {
    female: words('Marika Vasilika Elena Kaliopi Theodhora Aspasia Zoica'),
    male: words('Nikolla Dhimitri Sterjo Taqi Vangjel Gjergji Kola'),
  },
  'roma-egyptian': {
    female: words('Samanta Rexhina Sabrina Xhesika Sara Klaudia Fatima Elvira Suada Nasta Liza Rozafa'),
    male: words('Elvis Brajan Serxhio Marsel Denis Xhulio Rafael Romeo Luis Mario Suad Bexhet'),
  },
};

export const surnames: Readonly<Record<Community, readonly string[]>> = {
  albanian: words(`
    Hoxha Shehu Dervishi Sinani Hysollari Demollari Muço Topalli Bejko Kaçorri Tahiri Shabani Bregu Elezi Kodra Hasa
    Ruço Alla Çollaku Progri Starova Zëmblaku Babani Skënderi Mahmutllari Çala Abazi Balliu Cenolli Duro Elmazi Fejzo
    Gjata Halili Isufi Jashari Koçi Lleshi Memushi Nela Osmani Pasholli Qose Rexho Selenica Sula Tafa Uruçi Veliu
    Xhaferi Ymeri Zenelaj Bilali Gorica Kapllani Podgorica Plasa Pojani Voskopi`),
  southern: words(`
    Prifti Dishnica Zguro Ballauri Tase Mborja Kotini Nasto Cico Bimbli Gjika Ristani Treska Laço Trebicka Vreto Kallço
    Zoto Panariti Gusho Xega Kristo Pema Naço Grabocka Çobani Andoni Bardhi Cepi Dhimo Filo Gaçe Ikonomi Jovani Karajani
    Lako Mitrushi Nano Orgocka Papa Qirinxhi Rista Stratoberdha Thimjo Vangjeli Zhaku Kosta Mihali Pani`),
  aromanian: words('Balli Bocka Gjeçi Tegu Nasi Fundo Vraka Mani Xhaçka Puja'),
  macedonian: words(`
    Stojani Foti Trajani Grunçe Jovani Sterjo Mitrevski Stefanovski Kuzmani Themelko Ristevski Naumovski`),
  greek: words('Papadhopuli Dhimitriu Kostandinidhi Vasiliu Nikolaidhi Jorgjiu Athanasiu'),
  'roma-egyptian': words(`
    Memetaj Demirali Mustafa Rama Ademi Sulejmani Ahmeti Shaqiri Selmani Kurti Bajrami Kamberi Ibrahimi Salla Zenuni
    Hajdini`),
};

/** How Greek papers write some of the names, and what comes back from there in Latin letters. */
export const greekSpelling: Readonly<Record<string, readonly [greek: string, latin: string]>> = {
  Ardit: ['Αρντίτ', 'Arntit'],
  Enea: ['Ενέα', 'Enea'],
  Klevis: ['Κλέβις', 'Klevis'],
  Kristian: ['Κριστιάν', 'Kristian'],
  Gerald: ['Γκεράλντ', 'Gkeralnt'],
  Bledar: ['Μπλεντάρ', 'Mplentar'],
  Denis: ['Ντενίς', 'Ntenis'],
  Amelia: ['Αμέλια', 'Amelia'],
  Melisa: ['Μελίσα', 'Melisa'],
  Xhesika: ['Τζέσικα', 'Tzesika'],
  Denisa: ['Ντενίσα', 'Ntenisa'],
  Brikena: ['Μπρικένα', 'Mprikena'],
  Hoxha: ['Χότζα', 'Chotza'],
  Prifti: ['Πρίφτι', 'Prifti'],
  Gjika: ['Γκίκα', 'Gkika'],
  Dervishi: ['Ντερβίσι', 'Ntervisi'],
  Bregu: ['Μπρέγκου', 'Mpregkou'],
  Muço: ['Μούτσο', 'Moutso'],
  Xhaferi: ['Τζαφέρι', 'Tzaferi'],
  Shehu: ['Σέχου', 'Sechou'],
  Ballauri: ['Μπαλάουρι', 'Mpalaouri'],
  Kodra: ['Κόντρα', 'Kontra'],
};
