"""Page matter that belongs to no article: masthead, date, editor line, weather, column names, advertisements."""

PAPERS = ['澜州日报', '桐川晚报', '云屏日报', '沂平时报', '汀江新报', '朔原日报']
PAGES = ['要闻', '综合', '时政', '民生', '经济', '县域', '文体', '深度']
PEOPLE = ['封一鸣', '臧可', '柏舟', '鲁宁', '晏清', '宗小雨', '车向东', '季蓝', '樊星', '闵之', '屠苏', '瞿安']
COLUMNS = ['澜江潮评', '民声热线', '走进县域', '一线视点', '数说经济', '城事', '百姓茶座', '今日关注']
CAPTIONS = ['图为工作人员在检修输电线路。 本报记者 {0} 摄', '▲ 果农在园中采收晚熟柑橘。{0} 摄', '图为学生在科技馆体验模拟飞行。 {0} 摄',
            '上图：江心洲大桥主桥合龙现场。（本报记者 {0} 摄）', '▼ 志愿者为过往行人送上热粥。记者 {0} 摄影报道', '市民在新落成的口袋公园里散步。 通讯员 {0} 摄']
ADS = ['澜江米业 新米上市 团购热线 6620158', '遗失声明：桐川万和商行公章一枚，声明作废。', '老字号同春堂 冬令膏方门诊已开 电话 5587120', '金桥驾校 周末班火热报名 咨询 13900000000']
INDEX = ['导读 {0}：我市再添两所省级实验学校 ►{1}版', '今日看点 ▷ 沿江快速路明日试通车（详见第{1}版）', '导读 | 供热企业开启错峰检修 >>>{1}版']
WEATHER = ['今日天气 晴到少云 东北风3级 -2℃～7℃', '今天夜里到明天 阴有小雨 气温5℃到11℃', '天气预报：今天多云，偏南风3到4级，最高温度14℃']


def line(kind, random, lore):
    """One line of the kind; `lore` is the page's date, paper and page number, kept the same over the page."""
    person = lambda: random.choice(PEOPLE)
    match kind:
        case 'masthead': return lore['paper']
        case 'date': return lore['date']
        case 'page-name': return random.choice([f"第{lore['page']}版 {lore['name']}", f"{lore['name']} A{lore['page']}", f"0{lore['page']} {lore['name']}"])
        case 'staff': return random.choice([f'责编 {person()} 美编 {person()} 校对 {person()}', f'本版责任编辑：{person()} 版式设计：{person()}', f'责任编辑 {person()} 组版 {person()}'])
        case 'hotline': return random.choice(['新闻热线：0788-6612345', '报料热线 6612345 广告热线 6612388', '24小时读者热线：0788-96600'])
        case 'weather': return random.choice(WEATHER)
        case 'index': return random.choice(INDEX).format(lore['name'], random.randint(3, 8))
        case 'ad': return random.choice(ADS)
        case 'column-logo': return random.choice(COLUMNS)
        case 'caption': return random.choice(CAPTIONS).format(person())


def lore_of(random):
    year, month, day = random.randint(2027, 2034), random.choice([1, 7, 12]), random.randint(3, 28)
    return {'paper': random.choice(PAPERS), 'page': random.randint(2, 4), 'name': random.choice(PAGES),
            'date': random.choice([f'{year}年{month}月{day}日 星期{random.choice("一二三四五六日")}', f'{year}年{month}月{day}日 星期{random.choice("一二三四五")} 农历{random.choice(["冬月廿三", "六月初八", "腊月十五"])}'])}
